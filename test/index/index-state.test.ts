import { readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCurrent } from '../../src/index/generation/current.ts';
import { formatManifest, parseManifest } from '../../src/index/generation/manifest.ts';
import { type IndexState, inspectIndex } from '../../src/index/index-state.ts';
import { HashingEmbedder } from '../support/hashing-embedder.ts';
import { IndexFixture } from '../support/index-fixture.ts';

function inspect(fixture: IndexFixture, embedder = fixture.embedder): Promise<IndexState> {
  return inspectIndex({ ...fixture, fingerprint: embedder.fingerprint });
}

async function built(): Promise<IndexFixture> {
  const fixture = await IndexFixture.create();
  await fixture.build();
  return fixture;
}

describe('the state of an index', () => {
  it('is missing before the first build', async () => {
    expect(await inspect(await IndexFixture.create())).toMatchObject({ state: 'missing' });
  });

  it('is current after a build, whatever the times of the files say', async () => {
    const fixture = await built();
    await utimes(join(fixture.corpusDir, 'water.md'), new Date(0), new Date(0));
    expect(await inspect(fixture)).toEqual({ state: 'current' });
  });

  it('is current when a file gives no article now as before', async () => {
    const fixture = await IndexFixture.create();
    await fixture.write('empty.md', '');
    await fixture.build();
    expect(await inspect(fixture)).toEqual({ state: 'current' });
  });

  it.each<[string, string, (fixture: IndexFixture) => Promise<void>]>([
    ['added', '1 articles added', (fixture) => fixture.write('new.md', '# New\n\nText.\n')],
    ['changed', '1 changed', (fixture) => fixture.write('water.md', '# Water\n\nNone.\n')],
    ['removed', '1 removed', (fixture) => fixture.remove('water.md')],
  ])('is stale when a file was %s, and the reason says so', async (_, words, change) => {
    const fixture = await built();
    await change(fixture);
    const { state, reason } = await inspect(fixture);
    expect(state).toBe('stale');
    expect(reason).toContain(words);
    await fixture.build();
    expect(await inspect(fixture)).toEqual({ state: 'current' });
  });

  it('is stale when articles are now read or split in another way', async () => {
    for (const version of [{ readerVersion: 0 }, { splitterVersion: 0 }, { tokenizerVersion: 0 }]) {
      const fixture = await built();
      const name = (await readCurrent(fixture.indexDir)) ?? '';
      const path = join(fixture.indexDir, name, 'manifest.json');
      const manifest = parseManifest(await readFile(path, 'utf8'), path);
      await writeFile(path, formatManifest({ ...manifest, ...version }));
      expect(await inspect(fixture)).toMatchObject({ state: 'stale' });
    }
  });

  it('is unusable for another embedding model, and the reason names the difference', async () => {
    const fixture = await built();
    const { state, reason } = await inspect(fixture, new HashingEmbedder({ model: 'other' }));
    expect(state).toBe('unusable');
    expect(reason).toMatch(/"hashing".*"other"/);
  });

  it('is unusable when it is damaged, and the reason names the file', async () => {
    const fixture = await built();
    const name = (await readCurrent(fixture.indexDir)) ?? '';
    await rm(join(fixture.indexDir, name, 'vectors.f32'));
    const { state, reason } = await inspect(fixture);
    expect(state).toBe('unusable');
    expect(reason).toContain('vectors.f32');
  });

  it('is stale when it is damaged and an older one is served, and the reason says so', async () => {
    const fixture = await built();
    await fixture.write('water.md', '# Water\n\nNone.\n');
    const { generation } = await fixture.build();
    await rm(join(fixture.indexDir, generation, 'terms.bm25'));
    const { state, reason } = await inspect(fixture);
    expect(state).toBe('stale');
    expect(reason).toMatch(/terms\.bm25.*intact index/s);
  });

  it('cannot be told without a corpus', async () => {
    const fixture = await built();
    await rm(fixture.corpusDir, { recursive: true });
    await expect(inspect(fixture)).rejects.toMatchObject({ identifier: 'corpus-missing' });
  });
});
