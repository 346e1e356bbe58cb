import { describe, expect, it } from 'vitest';
import { hasGraph } from '../../src/index/generation/open-generation.ts';
import type { OpenIndex } from '../../src/index/types.ts';
import { loadGraphLibrary } from '../../src/index/vectors/graph-library.ts';
import { EXACT_LIMIT } from '../../src/index/vectors/vector-search.ts';
import { IndexFixture } from '../support/index-fixture.ts';
import { manyArticles, ranking, similarArticle } from '../support/many-windows.ts';

/** As on a machine where hnswlib could not be compiled. */
const loadLibrary = () =>
  loadGraphLibrary(() => Promise.reject(new Error("Cannot find package 'hnswlib-node'")));

/** Compares what the index finds with what comparing every window gives. */
function expectExact(index: OpenIndex): void {
  const { windows } = index.manifest.counts;
  for (const question of [0, Math.floor(windows / 2), windows - 1]) {
    const vector = index.windowVector(question);
    for (const count of [1, 100, windows + 1]) {
      const found = index.nearestWindows(vector, count);
      const expected = ranking(index, vector).slice(0, count);
      expect(found).toHaveLength(expected.length);
      for (const [place, { cosine }] of expected.entries()) {
        expect(found[place]?.cosine).toBeCloseTo(cosine, 5);
      }
    }
    expect(index.nearestWindows(vector, 0)).toEqual([]);
  }
}

describe('where hnswlib cannot be loaded', () => {
  it('a large index is built without a graph, compares every window, and gets its graph later', async () => {
    const fixture = await IndexFixture.create(manyArticles());
    const built = await fixture.build({ loadLibrary });
    expect(built.windows.total).toBeGreaterThan(EXACT_LIMIT);
    await fixture.read((index) => {
      expect(hasGraph(index.manifest)).toBe(false);
      expect(index.searchKind).toBe('exact');
      expectExact(index);
    });
    expect(await fixture.build({ loadLibrary })).toMatchObject({ generation: built.generation });

    const later = await fixture.build();
    expect(later).toMatchObject({ windows: { embedded: 0, reused: built.windows.total } });
    expect(later.generation).not.toBe(built.generation);
    expect(await fixture.read((index) => index.searchKind)).toBe('graph');
    expect(await fixture.build()).toMatchObject({ generation: later.generation });
  });

  it('a large index that has a graph is read without it, and built on', async () => {
    const fixture = await IndexFixture.create(manyArticles());
    const { windows } = await fixture.build();
    expect(await fixture.read((index) => index.searchKind)).toBe('graph');
    await fixture.read(
      (index) => {
        expect(index.searchKind).toBe('exact');
        expectExact(index);
      },
      { loadLibrary },
    );

    await fixture.write('new.md', similarArticle(5000));
    const { windows: after } = await fixture.build({ loadLibrary });
    expect(after.reused).toBe(windows.total);
    await fixture.read((index) => {
      expect(hasGraph(index.manifest)).toBe(false);
      expectExact(index);
    });
    await fixture.write('newer.md', similarArticle(6000));
    expect((await fixture.build()).windows.reused).toBe(after.total);
    expect(await fixture.read((index) => index.searchKind)).toBe('graph');
  });

  it('a small index answers as it always does', async () => {
    const fixture = await IndexFixture.create();
    await fixture.build({ loadLibrary });
    await fixture.read(expectExact, { loadLibrary });
  });
});

describe('hnswlib', () => {
  it('is nothing where its package is missing or was compiled for another system', async () => {
    expect(await loadLibrary()).toBeUndefined();
  });

  it('is what the package gives where it is there', async () => {
    expect(await loadGraphLibrary()).toHaveProperty('HierarchicalNSW');
  });
});
