import { describe, expect, it } from 'vitest';
import { withinCollections } from '../../../src/index/restricting/within-collections.ts';
import type { OpenIndex } from '../../../src/index/types.ts';
import { IndexFixture } from '../../support/index-fixture.ts';
import { manyArticles, ranking, similarArticle } from '../../support/many-windows.ts';

/** Collections of a hundredth, a tenth and nine tenths of a corpus that has a graph. */
function sharedOut(): Record<string, string> {
  const articles = Object.values(manyArticles());
  const named = articles.map((text, number) => {
    const collection = number % 100 === 7 ? 'small' : number % 10 === 3 ? 'middle' : 'large';
    return [`${collection}/${number}.md`, text] as const;
  });
  return Object.fromEntries([...named, ['open.md', similarArticle(999)]]);
}

describe('an index as seen within some collections', () => {
  it('finds the nearest windows of these alone, few or many, through a graph or by codes', async () => {
    const fixture = await IndexFixture.create(sharedOut());
    await fixture.build({ sizes: { codesAbove: 0, graphAbove: 0 } });
    const compare = (whole: OpenIndex) => {
      for (const names of [[], ['small'], ['middle'], ['large'], ['small', 'large']]) {
        const seen = withinCollections(whole, names);
        const rows = seen.articles.flatMap(({ id }) => seen.passagesOf(id));
        const wanted = new Set(rows);
        const windows = new Set<number>();
        for (const { id } of seen.articles) {
          const { start, end } = whole.rowsOf(id, id + 1).windows;
          for (let window = start; window < end; window++) windows.add(window);
        }
        let found = 0;
        let expected = 0;
        for (let question = 0; question < 10; question++) {
          const vector = whole.windowVector(question * 37);
          const nearest = ranking(whole, vector).filter(({ window }) => windows.has(window));
          const least = nearest[99]?.cosine ?? nearest.at(-1)?.cosine ?? 1;
          const hits = seen.nearestWindows(vector, 100);
          for (const hit of hits) expect(wanted).toContain(hit.passage);
          found += hits.filter(({ cosine }) => cosine >= least - 1e-6).length;
          expected += Math.min(100, nearest.length);
        }
        expect(found / expected).toBeGreaterThan(0.99);
      }
    };
    await fixture.read((index) => {
      expect(index.searchKind).toBe('graph');
      compare(index);
    });
    await fixture.read(
      (index) => {
        expect(index.searchKind).toBe('scan');
        compare(index);
      },
      { loadLibrary: async () => undefined },
    );
  });

  it('neither lists, reads nor counts what is in others', async () => {
    const fixture = await IndexFixture.create({
      'open.md': '# Open\n\nThe hall is open.\n',
      'council/bridge.md': '# Bridge\n\nThe bridge is open.\n',
      'staff/pay.md': '# Pay\n\nThe pay is secret.\n',
    });
    await fixture.build();
    await fixture.read((index) => {
      const seen = withinCollections(index, ['council']);
      expect(seen.articles.map(({ path }) => path)).toEqual(['council/bridge.md', 'open.md']);
      const hidden = index.articles.find(({ path }) => path === 'staff/pay.md')?.id ?? -1;
      const [row = -1] = index.passagesOf(hidden);
      const [{ id = '' } = {}] = index.passages([row]);
      expect(seen.passagesOf(hidden)).toEqual([]);
      expect(seen.rowOf(id)).toBeUndefined();
      expect(() => seen.passages([row])).toThrow('no passage');
      expect(() => seen.bestWindows(index.windowVector(0), [row])).toThrow('no passage');
      expect(seen.terms.documentFrequency('secret')).toBe(0);
      expect(seen.terms.scoreIn('secret', [row])).toEqual([0]);
      expect(seen.terms.score(['secret', 'pai']).every((score) => score === 0)).toBe(true);
      expect(seen.terms.passageCount).toBe(2);
    });
  });

  it('is made once for each choice, whatever order it is named in', async () => {
    const fixture = await IndexFixture.create();
    await fixture.build();
    await fixture.read((index) => {
      expect(withinCollections(index, undefined)).toBe(index);
      const seen = withinCollections(index, ['parks', 'b']);
      expect(withinCollections(index, ['b', 'parks'])).toBe(seen);
      for (let number = 0; number < 16; number++) withinCollections(index, [`c${number}`]);
      expect(withinCollections(index, ['b', 'parks'])).not.toBe(seen);
    });
  });
});
