import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../src/index/build-index.ts';
import { readCurrent } from '../../src/index/generation/current.ts';
import { formatManifest, parseManifest } from '../../src/index/generation/manifest.ts';
import type { BuildProgress } from '../../src/index/types.ts';
import { HashingEmbedder } from '../support/hashing-embedder.ts';
import { ARTICLES, contentOf, IndexFixture } from '../support/index-fixture.ts';

const PARAGRAPH =
  'The town hall has a clock. It strikes at noon, and it has done so for eighty years.';

describe('a first build', () => {
  it('reads every article and embeds every window', async () => {
    const fixture = await IndexFixture.create();
    const report = await fixture.build();
    expect(report.articles).toEqual({
      total: 5,
      added: 5,
      changed: 0,
      removed: 0,
      skipped: [],
      warnings: [],
      unread: {},
    });
    expect(report.windows.embedded).toBe(report.windows.total);
    expect(report.windows.total).toBeGreaterThanOrEqual(report.passages);
    expect(await readCurrent(fixture.indexDir)).toBe(report.generation);
  });

  it('keeps what the articles state, in order of path', async () => {
    const fixture = await IndexFixture.create();
    await fixture.build();
    await fixture.read((index) => {
      expect(index.articles.map(({ id, path }) => [id, path])).toEqual([
        [0, 'bridge.md'],
        [1, 'library.md'],
        [2, 'market.txt'],
        [3, 'parks/trees.md'],
        [4, 'water.md'],
      ]);
      expect(index.articles[1]).toMatchObject({
        title: 'Library hours',
        publisher: 'Ambleford Council',
      });
      const rows = index.articles.flatMap(({ id }) => index.passagesOf(id));
      expect(rows).toEqual(Array.from({ length: index.manifest.counts.passages }, (_, row) => row));
      expect(index.passages([0])[0]?.article).toEqual(index.articles[0]);
    });
  });

  it('finds a window by its own vector and the passage that it lies in', async () => {
    const fixture = await IndexFixture.create();
    await fixture.build();
    await fixture.read((index) => {
      for (let window = 0; window < index.manifest.counts.windows; window++) {
        const [hit] = index.nearestWindows(index.windowVector(window), 1);
        expect(hit?.window).toBe(window);
        expect(hit?.cosine).toBeCloseTo(1, 5);
        const [passage] = index.passages([hit?.passage ?? -1]);
        const range = index.windowRange(window);
        expect(range.start).toBeGreaterThanOrEqual(passage?.start ?? Infinity);
        expect(range.end).toBeLessThanOrEqual(passage?.end ?? -1);
        expect(index.bestWindows(index.windowVector(window), [hit?.passage ?? -1])).toEqual([hit]);
      }
    });
  });

  it('reports its phases in order, each counting up to its total', async () => {
    const fixture = await IndexFixture.create();
    const seen: BuildProgress[] = [];
    await fixture.build({ onProgress: (progress) => seen.push(progress) });
    const phases = [...new Set(seen.map(({ phase }) => phase))];
    expect(phases).toEqual(['reading', 'embedding', 'writing', 'checking']);
    for (const phase of phases) {
      const steps = seen.filter((progress) => progress.phase === phase);
      expect(steps[0]?.done).toBe(0);
      expect(steps.at(-1)?.done).toBe(steps.at(-1)?.total);
      expect(steps.at(-1)?.remainingMs).toBe(0);
    }
  });
});

describe('a build of a corpus in which nothing changed', () => {
  it('writes no new generation and embeds nothing', async () => {
    const fixture = await IndexFixture.create();
    const first = await fixture.build();
    const before = await readdir(fixture.indexDir);
    const second = await fixture.build();
    expect(second).toMatchObject({
      generation: first.generation,
      articles: { total: 5, added: 0, changed: 0, removed: 0 },
      passages: first.passages,
      windows: { total: first.windows.total, embedded: 0, reused: first.windows.total },
    });
    expect(await readdir(fixture.indexDir)).toEqual(before);
  });

  it('is not misled by the times of the files', async () => {
    const fixture = await IndexFixture.create();
    const first = await fixture.build();
    await utimes(join(fixture.corpusDir, 'water.md'), new Date(0), new Date(0));
    expect((await fixture.build()).generation).toBe(first.generation);
  });

  it('builds everything again when asked to', async () => {
    const fixture = await IndexFixture.create();
    const first = await fixture.build();
    const second = await fixture.build({ full: true });
    expect(second.generation).not.toBe(first.generation);
    expect(second.articles).toMatchObject({ total: 5, added: 0, changed: 0, removed: 0 });
    expect(second.windows.embedded).toBe(second.windows.total);
  });
});

describe('a build after changes', () => {
  it('counts what was added, changed and removed, and embeds only new text', async () => {
    const fixture = await IndexFixture.create();
    const first = await fixture.build();
    await fixture.write('clock.md', `# The clock\n\n${PARAGRAPH}\n`);
    await fixture.write('water.md', '# Water\n\nThe reservoir is empty.\n');
    await fixture.remove('market.txt');
    const second = await fixture.build();
    expect(second.articles).toMatchObject({ total: 5, added: 1, changed: 1, removed: 1 });
    expect(second.windows.embedded).toBe(2);
    expect(second.windows.reused).toBe(second.windows.total - 2);
    expect(second.generation).not.toBe(first.generation);
  });

  it('embeds nothing when an article only moves', async () => {
    const fixture = await IndexFixture.create();
    await fixture.build();
    await fixture.remove('parks/trees.md');
    await fixture.write('gardens/trees.md', ARTICLES['parks/trees.md'] ?? '');
    const report = await fixture.build();
    expect(report.articles).toMatchObject({ added: 1, changed: 0, removed: 1 });
    expect(report.windows.embedded).toBe(0);
  });

  it('embeds a text that stands in two articles once', async () => {
    const text = `# The clock\n\n${PARAGRAPH}\n`;
    const fixture = await IndexFixture.create({ 'a.md': text, 'b.md': text });
    expect((await fixture.build()).windows).toEqual({ total: 2, embedded: 1, reused: 1 });
    expect(fixture.embedder.embedded).toBe(1);
  });

  it('reads and splits everything again under other rules, and keeps the vectors', async () => {
    const fixture = await IndexFixture.create();
    const first = await fixture.build();
    const path = join(fixture.indexDir, first.generation, 'manifest.json');
    const manifest = parseManifest(await readFile(path, 'utf8'), path);
    await writeFile(path, formatManifest({ ...manifest, readerVersion: 0 }));
    const second = await fixture.build();
    expect(second.generation).not.toBe(first.generation);
    expect(second.articles).toMatchObject({ total: 5, added: 0, changed: 0, removed: 0 });
    expect(second.windows.embedded).toBe(0);
  });

  it('embeds everything again for another model', async () => {
    const fixture = await IndexFixture.create();
    await fixture.build();
    const { corpusDir, indexDir } = fixture;
    const embedder = new HashingEmbedder({ revision: '2' });
    const report = await buildIndex({ corpusDir, indexDir, embedder });
    expect(report.windows.embedded).toBe(report.windows.total);
  });

  it('keeps the generation before the served one and removes older ones', async () => {
    const fixture = await IndexFixture.create();
    const names: string[] = [];
    for (let version = 0; version < 4; version++) {
      await fixture.write('water.md', `# Water\n\nVersion ${version}.\n`);
      names.push((await fixture.build()).generation);
    }
    const left = (await readdir(fixture.indexDir)).filter((name) => /^\d{8}T/.test(name));
    expect(left.sort()).toEqual(names.slice(-2).sort());
  });

  it.each([false, true])(
    'sweeps what builds left that ended between any two steps, also when nothing changed: %s',
    async (full) => {
      const fixture = await IndexFixture.create();
      await fixture.build();
      const leftovers = ['20990101T000000-aaaaaa', '20990101T000000-bbbbbb.partial'];
      for (const name of leftovers) {
        await mkdir(join(fixture.indexDir, name));
        await writeFile(join(fixture.indexDir, name, 'terms.bm25'), 'unfinished');
      }
      await writeFile(join(fixture.indexDir, 'CURRENT.new'), '2099');
      await fixture.build({ full });
      const names = await readdir(fixture.indexDir);
      expect(names.filter((name) => name.includes('2099') || name.endsWith('.new'))).toEqual([]);
    },
  );

  it('touches nothing in the index folder that is not its own', async () => {
    const fixture = await IndexFixture.create();
    await fixture.build();
    await writeFile(join(fixture.indexDir, 'notes.txt'), 'mine');
    await fixture.write('water.md', '# Water\n\nOther.\n');
    await fixture.build();
    expect(await readFile(join(fixture.indexDir, 'notes.txt'), 'utf8')).toBe('mine');
  });

  it('gives the index that a full build gives, whatever was changed before', async () => {
    const names = fc.constantFrom('a.md', 'b.txt', 'c/d.md', 'e.md');
    const sentences = fc.constantFrom(PARAGRAPH, ...Object.values(ARTICLES));
    const edit = fc.record({ name: names, text: fc.option(fc.array(sentences, { minLength: 1 })) });
    const rounds = fc.array(fc.array(edit, { minLength: 1, maxLength: 4 }), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(rounds, async (edits) => {
        const fixture = await IndexFixture.create();
        const present = new Set<string>();
        for (const round of edits) {
          await fixture.build();
          for (const { name, text } of round) {
            if (text !== null) {
              await fixture.write(name, text.join('\n\n'));
              present.add(name);
            } else if (present.delete(name)) {
              await fixture.remove(name);
            }
          }
        }
        await fixture.build();
        const incremental = await fixture.read(contentOf);
        const terms = await fixture.read((index) => index.manifest.files['terms.bm25']);
        await fixture.build({ full: true });
        expect(await fixture.read(contentOf)).toEqual(incremental);
        expect(await fixture.read((index) => index.manifest.files['terms.bm25'])).toEqual(terms);
      }),
      { numRuns: 12 },
    );
  });
});

describe('files that give no article', () => {
  it('are skipped and named in every build, and need no new generation', async () => {
    const fixture = await IndexFixture.create();
    await fixture.write('broken.pdf', new Uint8Array([0xff, 0xfe, 0x00, 0xd8, 0x80, 0x00]));
    const first = await fixture.build();
    expect(first.articles.total).toBe(5);
    expect(first.articles.skipped.map(({ path }) => path)).toEqual(['broken.pdf']);
    const second = await fixture.build();
    expect(second.generation).toBe(first.generation);
    expect(second.articles.skipped).toEqual(first.articles.skipped);
  });

  it('take their old article out of the index', async () => {
    const fixture = await IndexFixture.create();
    await fixture.build();
    await fixture.write('water.md', '');
    const report = await fixture.build();
    expect(report.articles).toMatchObject({ total: 4, removed: 1 });
    expect(report.articles.skipped.map(({ path }) => path)).toEqual(['water.md']);
  });
});
