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

/** Compares what the index finds with what comparing every whole vector gives. */
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

/** Large enough to have codes, and for a graph if that is wanted from so many windows on. */
const sizes = { codesAbove: EXACT_LIMIT, graphAbove: EXACT_LIMIT };

describe('a large index', () => {
  it('compares the codes of every window, and gets a graph once it is large enough and hnswlib is there', async () => {
    const fixture = await IndexFixture.create(manyArticles());
    const built = await fixture.build();
    expect(built.windows.total).toBeGreaterThan(EXACT_LIMIT);
    await fixture.read((index) => {
      expect(hasGraph(index.manifest)).toBe(false);
      expect(index.searchKind).toBe('scan');
      expectExact(index);
    });
    for (const options of [{}, { loadLibrary, sizes }]) {
      expect(await fixture.build(options)).toMatchObject({ generation: built.generation });
    }

    const later = await fixture.build({ sizes });
    expect(later).toMatchObject({ windows: { embedded: 0, reused: built.windows.total } });
    expect(later.generation).not.toBe(built.generation);
    expect(await fixture.read((index) => index.searchKind)).toBe('graph');
    expect(await fixture.build({ sizes })).toMatchObject({ generation: later.generation });
  });

  it('that has a graph is read without it, and built on', async () => {
    const fixture = await IndexFixture.create(manyArticles());
    const { windows } = await fixture.build({ sizes });
    expect(await fixture.read((index) => index.searchKind)).toBe('graph');
    await fixture.read(
      (index) => {
        expect(index.searchKind).toBe('scan');
        expectExact(index);
      },
      { loadLibrary },
    );

    await fixture.write('new.md', similarArticle(5000));
    const { windows: after } = await fixture.build({ loadLibrary, sizes });
    expect(after.reused).toBe(windows.total);
    await fixture.read((index) => {
      expect(hasGraph(index.manifest)).toBe(false);
      expectExact(index);
    });
    await fixture.write('newer.md', similarArticle(6000));
    expect((await fixture.build({ sizes })).windows.reused).toBe(after.total);
    expect(await fixture.read((index) => index.searchKind)).toBe('graph');
  });

  it('is no other when it is small: every window is compared', async () => {
    const fixture = await IndexFixture.create();
    await fixture.build();
    await fixture.read((index) => {
      expect(index.searchKind).toBe('exact');
      expectExact(index);
    });
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
