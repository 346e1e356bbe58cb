import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readCurrent } from '../../src/index/generation/current.ts';
import { startBuildProcess } from '../support/build-process.ts';
import { HashingEmbedder } from '../support/hashing-embedder.ts';
import { ARTICLES, contentOf, IndexFixture } from '../support/index-fixture.ts';

const PHASES = ['reading', 'embedding', 'writing', 'checking'];
const MOMENTS = PHASES.flatMap((phase) => [`${phase} first`, `${phase} last`]);

/** A fixture with an index, and a change that the next build has to take in. */
async function changed(
  embedder = new HashingEmbedder(),
): Promise<{ fixture: IndexFixture; generation: string; content: unknown }> {
  const fixture = await IndexFixture.create(ARTICLES, embedder);
  const { generation } = await fixture.build();
  const content = await fixture.read(contentOf);
  await fixture.write('water.md', '# Water\n\nThe reservoir was drained for repairs.\n');
  return { fixture, generation, content };
}

async function generations(fixture: IndexFixture): Promise<string[]> {
  return (await readdir(fixture.indexDir)).filter((name) => /^\d{8}T/.test(name)).sort();
}

describe('a build that is killed', () => {
  it.each(MOMENTS)(
    'at %s leaves the old index served, and the next build works',
    async (holdAt) => {
      const { fixture, generation, content } = await changed();
      const build = startBuildProcess({ ...fixture, holdAt });
      await build.held;
      await expect(fixture.build()).rejects.toMatchObject({ identifier: 'index-locked' });
      build.kill();
      await build.ended;

      expect(await readCurrent(fixture.indexDir)).toBe(generation);
      expect(await fixture.read(contentOf)).toEqual(content);

      const report = await fixture.build();
      expect(report.articles).toMatchObject({ total: 5, changed: 1 });
      expect(await fixture.read((index) => index.manifest.generation)).toBe(report.generation);
      expect(await generations(fixture)).toEqual([generation, report.generation].sort());
    },
  );

  it('before there was any index leaves none, and the next build works', async () => {
    const fixture = await IndexFixture.create();
    const build = startBuildProcess({ ...fixture, holdAt: 'checking last' });
    await build.held;
    build.kill();
    await build.ended;
    expect(await readCurrent(fixture.indexDir)).toBeUndefined();
    const report = await fixture.build();
    expect(report.articles.added).toBe(5);
    expect(await generations(fixture)).toEqual([report.generation]);
  });
});

describe('a disk that does not take a whole file', () => {
  // The limit on file sizes stands in for a full disk: writes are cut short and refused in the same places. With
  // 4096 dimensions the five vectors take 80 KiB and the graph a little more; the passages fit.
  it.each([
    { file: 'passages.sqlite', kibibytes: 1, dimensions: 32, cause: 'disk I/O error' },
    { file: 'passages.sqlite', kibibytes: 16, dimensions: 32, cause: 'disk I/O error' },
    { file: 'vectors.f32', kibibytes: 48, dimensions: 4096, cause: 'EFBIG' },
    {
      file: 'vectors.hnsw',
      kibibytes: 80,
      dimensions: 4096,
      cause: 'vectors.hnsw has 81920 bytes',
    },
  ])(
    'fails the build in one sentence when it stops $file at $kibibytes KiB, and the old index stays served',
    async ({ kibibytes, dimensions, cause }) => {
      const { fixture, generation, content } = await changed(new HashingEmbedder({ dimensions }));
      const build = startBuildProcess({ ...fixture, shell: `ulimit -f ${kibibytes};` });
      const { code, output } = await build.ended;
      expect(JSON.parse(output)).toMatchObject({
        identifier: 'index-write-failed',
        message: expect.stringContaining('could not be written'),
        cause: expect.stringContaining(cause),
      });
      expect(code).toBe(1);
      expect(await readCurrent(fixture.indexDir)).toBe(generation);
      expect(await fixture.read(contentOf)).toEqual(content);
      expect(await generations(fixture)).toEqual([generation]);
      expect((await fixture.build()).articles.changed).toBe(1);
    },
  );

  it('is no hindrance when everything fits', async () => {
    const { fixture } = await changed();
    const { code, output } = await startBuildProcess({ ...fixture, shell: 'ulimit -f 4096;' })
      .ended;
    expect(JSON.parse(output)).toMatchObject({ articles: { total: 5, changed: 1 } });
    expect(code).toBe(0);
  });
});
