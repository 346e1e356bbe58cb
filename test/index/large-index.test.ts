import { describe, expect, it } from 'vitest';
import type { OpenIndex } from '../../src/index/types.ts';
import { EXACT_LIMIT } from '../../src/index/vectors/vector-search.ts';
import { IndexFixture } from '../support/index-fixture.ts';

const PLACES = ['bridge', 'library', 'market', 'park', 'reservoir', 'school', 'station', 'theatre'];
const THINGS = ['roof', 'door', 'clock', 'gate', 'budget', 'garden', 'stairs', 'lamp', 'bench'];
const DEEDS = ['painted', 'mended', 'moved', 'sold', 'cleaned', 'opened', 'closed', 'measured'];

/** An article whose sentences share words with others, so that its vectors have near neighbours. */
function article(number: number): string {
  const pick = (words: readonly string[], step: number) => words[(number * step) % words.length];
  const sections = Array.from({ length: 8 }, (_, section) => {
    const place = pick(PLACES, section + 3);
    const thing = pick(THINGS, section + 5);
    const deed = pick(DEEDS, section + 7);
    return `## Item ${section} of ${number}\n\nThe ${thing} of the ${place} was ${deed} in week ${number * section}. It took ${number + section} hours.`;
  });
  return `# Report ${number}\n\n${sections.join('\n\n')}\n`;
}

/** All windows by cosine, best first, ties by row. */
function ranking(index: OpenIndex, vector: Float32Array): { window: number; cosine: number }[] {
  const { counts } = index.manifest;
  const windows = Array.from({ length: counts.windows }, (_, window) => ({
    window,
    cosine: index
      .windowVector(window)
      .reduce((sum, value, place) => sum + value * (vector[place] ?? 0), 0),
  }));
  return windows.sort((a, b) => b.cosine - a.cosine || a.window - b.window);
}

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
  it('finds nearly all of the nearest windows, when built and after many changes', async () => {
    const files = Array.from({ length: 240 }, (_, number) => [`${number}.md`, article(number)]);
    const fixture = await IndexFixture.create(Object.fromEntries(files));
    const first = await fixture.build();
    expect(first.windows.total).toBeGreaterThan(EXACT_LIMIT);
    expect(await fixture.read(recall)).toBeGreaterThan(0.99);

    for (let round = 1; round <= 4; round++) {
      await fixture.write(`${round}.md`, article(1000 + round));
      await fixture.write(`new ${round}.md`, article(2000 + round));
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
