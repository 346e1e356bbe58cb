import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { writeSyntheticCorpus } from '../../src/evaluation/benchmark/synthetic-corpus.ts';
import { openIndex } from '../../src/index/open-index.ts';
import { CommandWorkspace, SHORT_ARTICLES, STACK_TRACE } from '../support/command-workspace.ts';

const count = z.int().nonnegative();
const reportSchema = z.strictObject({
  generation: z.string().regex(/^\d{8}T\d{6}-[0-9a-f]+$/),
  articles: z.strictObject({
    total: count,
    added: count,
    changed: count,
    removed: count,
    skipped: z.array(z.strictObject({ path: z.string(), reason: z.string().min(1) })),
    warnings: z.array(z.strictObject({ path: z.string(), warning: z.string().min(1) })),
    unread: z.record(z.string(), count),
  }),
  passages: count,
  windows: z.strictObject({ total: count, embedded: count, reused: count }),
  durationMs: z.number().nonnegative(),
});

let workspace: CommandWorkspace;
beforeAll(async () => {
  workspace = await CommandWorkspace.create(SHORT_ARTICLES);
});
afterAll(() => workspace.remove());

const build = (args: string[] = [], env: Record<string, string> = {}) =>
  workspace.run('scripts/build-index.ts', args, { env });
const served = () => readFile(join(workspace.indexDir, 'CURRENT'), 'utf8');

describe('npm run index', () => {
  test('names what it skipped, fails for it, and serves the rest', async () => {
    await workspace.write('empty.md', '');
    await workspace.write('photo.txt', new Uint8Array([0, 255, 216, 0]));
    const { code, stdout, stderr } = await build(['--json']);
    const report = reportSchema.parse(JSON.parse(stdout));
    expect(code).toBe(1);
    expect(report.articles).toMatchObject({ total: 2, added: 2, changed: 0, removed: 0 });
    expect(report.articles.skipped.map(({ path }) => path)).toEqual(['empty.md', 'photo.txt']);
    expect(report.windows.embedded).toBe(report.windows.total);
    expect((await served()).trim()).toBe(report.generation);
    expect(stderr).toMatch(/^Skipped empty\.md: .+$/m);
    expect(stderr).toMatch(/^Skipped photo\.txt: .+$/m);
    expect(stderr).not.toMatch(STACK_TRACE);
  });

  test('embeds only what changed the next time, and succeeds when all could be read', async () => {
    await rm(join(workspace.corpusDir, 'empty.md'));
    await rm(join(workspace.corpusDir, 'photo.txt'));
    await workspace.write('bridge.md', '# The bridge\n\nThe bridge will open in June 2031.\n');
    const { code, stdout } = await build(['--json']);
    const { articles, windows } = reportSchema.parse(JSON.parse(stdout));
    expect(code).toBe(0);
    expect(articles).toMatchObject({ total: 2, added: 0, changed: 1, removed: 0, skipped: [] });
    expect(windows).toMatchObject({ embedded: 1, reused: windows.total - 1 });
  });

  test('refuses a corpus without articles in a sentence, and leaves the index alone', async () => {
    const before = await served();
    const empty = join(workspace.folder, 'empty');
    const unreadable = join(workspace.folder, 'unreadable');
    await mkdir(empty);
    await mkdir(unreadable);
    await writeFile(join(unreadable, 'broken.pdf'), 'This is not a PDF file.');
    const [missingCorpus, emptyCorpus, unreadableCorpus] = await Promise.all([
      build(['--json'], { CORPUS_DIR: join(workspace.folder, 'missing') }),
      build(['--json'], { CORPUS_DIR: empty }),
      build(['--json'], { CORPUS_DIR: unreadable }),
    ]);
    for (const result of [missingCorpus, emptyCorpus, unreadableCorpus]) {
      expect(result).toMatchObject({ code: 1, stdout: '' });
      expect(result?.stderr).not.toMatch(STACK_TRACE);
    }
    expect(missingCorpus?.stderr).toMatch(/^The corpus folder .* cannot be opened.*\n$/);
    expect(emptyCorpus?.stderr).toMatch(/^The corpus folder .* holds no articles.*\n$/);
    expect(unreadableCorpus?.stderr).toMatch(
      /^No article in .* could be read \(broken\.pdf: .*\n$/m,
    );
    expect(await served()).toBe(before);
  });

  test('lets one of two builds through, or both in turn', async () => {
    await workspace.write('well.md', '# The well\n\nThe old well was closed in 1931.\n');
    const results = await Promise.all([build(['--full']), build(['--full'])]);
    const failed = results.filter(({ code }) => code !== 0);
    expect(failed.length).toBeLessThan(2);
    for (const { code, stderr } of failed) {
      expect(code).toBe(1);
      expect(stderr).toContain('Another build is already writing the index');
    }
    const index = await openIndex(workspace.indexDir);
    try {
      expect(Object.keys(index.manifest.articles)).toEqual([
        'bridge.md',
        'library/hours.md',
        'well.md',
      ]);
    } finally {
      index.close();
    }
  });

  test('stopped in the middle, leaves the index as it was, and goes on the next time where it stopped', async () => {
    const before = await readdir(workspace.indexDir);
    const large = join(workspace.folder, 'large');
    await writeSyntheticCorpus(large, 300);
    const env = { CORPUS_DIR: large };
    const { code, stderr } = await workspace.run('scripts/build-index.ts', [], {
      env,
      onStart: (child) =>
        child.stderr?.on('data', (piece: string) => {
          if (piece.includes('Embedding')) child.kill('SIGINT');
        }),
    });
    expect(code).toBe(130);
    expect(stderr).toBe(
      'Reading articles…\nEmbedding passages…\nStopped; an index that was there before is unharmed.\n',
    );
    const left = await readdir(workspace.indexDir);
    expect(left.filter((name) => name !== 'unfinished.vectors')).toEqual(before);
  });
});
