import { describe, expect, it } from 'vitest';
import type { OpenIndex } from '../../src/index/types.ts';
import { EXACT_LIMIT } from '../../src/index/vectors/vector-search.ts';
import { HashingEmbedder } from '../support/hashing-embedder.ts';
import { IndexFixture } from '../support/index-fixture.ts';
import { manyArticles, ranking, similarArticle } from '../support/many-windows.ts';

/** Share of the 100 truly nearest windows of some windows that the index finds. */
function recall(index: OpenIndex): number {
  let found = 0;
  const { windows } = index.manifest.counts;
  for (let question = 0; question < 20; question++) {
    const vector = index.windowVector(Math.floor((question * windows) / 20));
    const hits = index.nearestWindows(vector, 100);
    const least = ranking(index, vector)[99]?.cosine ?? 1;
    found += hits.filter((hit) => hit.cosine >= least - 1e-6).length;
  }
  return found / 2000;
}

describe('an index too large for comparing everything', () => {
  it('compares along the main axes of its vectors, which later builds keep', async () => {
    const embedder = new HashingEmbedder({ dimensions: 256 });
    const fixture = await IndexFixture.create(manyArticles(280), embedder);
    await fixture.build();
    const axes = await fixture.read(({ parts }) => parts.store.mainAxes(256));
    expect(axes?.count).toBeLessThan(256);
    await fixture.write('new.md', similarArticle(2000));
    expect((await fixture.build()).windows.embedded).toBe(8);
    const kept = await fixture.read(({ parts }) => parts.store.mainAxes(256));
    expect(kept?.bytes()).toEqual(axes?.bytes());
    expect(await fixture.read(recall)).toBeGreaterThan(0.99);
  });

  it('finds nearly all of the nearest windows, when built and after many changes', async () => {
    const fixture = await IndexFixture.create(manyArticles());
    const first = await fixture.build();
    expect(first.windows.total).toBeGreaterThan(EXACT_LIMIT);
    expect(await fixture.read(recall)).toBeGreaterThan(0.99);

    for (let round = 1; round <= 4; round++) {
      await fixture.write(`${round}.md`, similarArticle(1000 + round));
      await fixture.write(`new ${round}.md`, similarArticle(2000 + round));
      await fixture.remove(`${100 + round}.md`);
      const report = await fixture.build();
      expect(report.windows.reused).toBeGreaterThan(report.windows.total * 0.9);
      await fixture.read((index) => {
        expect(recall(index)).toBeGreaterThan(0.99);
        const last = index.manifest.counts.windows - 1;
        expect(index.nearestWindows(index.windowVector(last), 1)[0]?.cosine).toBeCloseTo(1, 5);
      });
    }
  });
});
