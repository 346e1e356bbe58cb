import { cp, mkdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildIndex } from '../../src/index/build-index.ts';
import { CommandWorkspace, SHORT_ARTICLES } from '../support/command-workspace.ts';
import { HashingEmbedder } from '../support/hashing-embedder.ts';

let workspace: CommandWorkspace;
beforeAll(async () => {
  workspace = await CommandWorkspace.create(SHORT_ARTICLES);
  await workspace.build();
});
afterAll(() => workspace.remove());

/** A copy of the index, with something done to the folder of its generation. */
async function spoilt(name: string, spoil: (generation: string) => Promise<void>): Promise<string> {
  const folder = join(workspace.folder, name);
  await cp(workspace.indexDir, folder, { recursive: true });
  const current = (await readFile(join(folder, 'CURRENT'), 'utf8')).trim();
  await spoil(join(folder, current));
  return folder;
}

async function withAnotherModel(name: string): Promise<string> {
  const indexDir = join(workspace.folder, name);
  await mkdir(indexDir);
  const embedder = new HashingEmbedder();
  await buildIndex({ corpusDir: workspace.corpusDir, indexDir, embedder });
  return indexDir;
}

describe.concurrent('an index that cannot be used', () => {
  test.each([
    [
      'damaged',
      () => spoilt('damaged', (folder) => truncate(join(folder, 'passages.sqlite'), 1000)),
      /is damaged: passages\.sqlite has 1000 bytes, expected are \d+\./,
    ],
    [
      'of another program',
      () => spoilt('foreign', (folder) => writeFile(join(folder, 'manifest.json'), '{"a": 1}')),
      /was not written by Town Clerk/,
    ],
    [
      'of a newer version',
      () =>
        spoilt('newer', (folder) =>
          writeFile(join(folder, 'manifest.json'), '{"formatVersion": 999}'),
        ),
      /has format 999, from a newer Town Clerk/,
    ],
    [
      'of another model',
      () => withAnotherModel('other-model'),
      /was made with another embedding model: /,
    ],
  ])(
    'being %s, is refused in a sentence that names what mends it, and left alone',
    async (_, make, sentence) => {
      const indexDir = await make();
      const current = await readFile(join(indexDir, 'CURRENT'), 'utf8');
      const { code, stdout, stderr } = await workspace.run(
        'scripts/ask.ts',
        ['--json', 'When does the bridge open?'],
        { env: { INDEX_DIR: indexDir } },
      );
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toMatch(sentence);
      expect(stderr).toContain('npm run index');
      expect(stderr.trim().split('\n')).toHaveLength(1);
      expect(await readFile(join(indexDir, 'CURRENT'), 'utf8')).toBe(current);
    },
  );

  test('named without its corpus is taken as it is, and never built', async () => {
    const asked = await workspace.run(
      'scripts/ask.ts',
      ['--index', workspace.indexDir, 'When does the bridge open?'],
      { env: { CORPUS_DIR: join(workspace.folder, 'another') } },
    );
    expect(asked).toMatchObject({ code: 0, stderr: '' });
    expect(asked.stdout).toContain('May 2031 [1]');
  });
});
