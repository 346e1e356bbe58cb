import { describe, expect, it, onTestFinished } from 'vitest';
import { decide } from '../../../src/confidence/decide.ts';
import { LiveIndex } from '../../../src/index/live-index.ts';
import { embeddedSearch } from '../../../src/search/embedded/embedded-search.ts';
import type { Ranker } from '../../../src/search/ranker.ts';
import type { Search } from '../../../src/search/search.ts';
import { IndexFixture } from '../../support/index-fixture.ts';

const question = 'What did the new bridge cost?';

/** Holds those passages best that have a word. */
function preferring(word: string, depth = 20): Ranker {
  return {
    name: 'a preference',
    depth,
    rank: async (_, candidates) =>
      candidates.map(({ passage, score }) => (passage.text.includes(word) ? 0.95 : score / 2)),
  };
}

async function town(): Promise<{
  fixture: IndexFixture;
  index: LiveIndex;
  searchWith: (ranker?: Ranker) => Search;
}> {
  const fixture = await IndexFixture.create();
  await fixture.build();
  const index = await LiveIndex.open(fixture.indexDir, { intervalMs: 60_000 });
  onTestFinished(() => index.close());
  const { embedder } = fixture;
  const searchWith = (ranker?: Ranker) =>
    embeddedSearch({ index, embedder, ...(ranker === undefined ? {} : { ranker }) });
  return { fixture, index, searchWith };
}

describe('a ranker of candidates', () => {
  it('changes the order, before the passages are cut, and says so', async () => {
    const { searchWith } = await town();
    const plain = await searchWith().find(question);
    const from = plain.passages.findIndex(({ passage }) => passage.text.includes('reservoir')) + 1;
    expect(from).toBeGreaterThan(1);

    const { passages } = await searchWith(preferring('reservoir')).find(question, { limit: 1 });
    expect(passages).toHaveLength(1);
    expect(passages[0]?.passage.text).toContain('reservoir');
    expect(passages[0]).toMatchObject({ rank: 1, score: 0.95 });
    expect(passages[0]?.reasons).toContain(`moved from place ${from} by a preference`);
  });

  it('is what confidence goes by: it judges the new best passage', async () => {
    const { searchWith } = await town();
    const plain = await searchWith().find(question);
    const ranked = await searchWith(preferring('reservoir')).find(question);
    const place = plain.passages.findIndex(({ passage }) => passage.text.includes('reservoir'));
    expect(ranked.standings[0]?.strengths).toEqual(plain.standings[place]?.strengths);
    expect(ranked.standings[0]?.likeness).toBe(1);
    const cosine = plain.passages[place]?.cosine.toFixed(2);
    expect(decide(ranked).reasons[0]).toContain(`cosine of the best window ${cosine}`);
    expect(decide(ranked).reasons).not.toEqual(decide(plain).reasons);
  });

  it('is shown the best candidates alone, and the others stay behind in their order', async () => {
    const { searchWith } = await town();
    const plain = await searchWith().find(question);
    const seen: number[] = [];
    const ranker: Ranker = {
      name: 'upside down',
      depth: 3,
      rank: async ({ text, terms }, candidates) => {
        expect(text).toBe(question);
        expect(terms).toEqual(plain.question.terms);
        seen.push(...candidates.map(({ passage }) => passage.row));
        return candidates.map((_, place) => place / 10);
      },
    };
    const { passages } = await searchWith(ranker).find(question);
    const before = plain.passages.map(({ passage }) => passage.row);
    expect(seen).toEqual(before.slice(0, 3));
    expect(passages.map(({ passage }) => passage.row)).toEqual([
      ...before.slice(0, 3).reverse(),
      ...before.slice(3),
    ]);
    const scores = passages.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((left, right) => right - left));
  });

  it('leaves everything as it was where it has nothing against it', async () => {
    const { searchWith } = await town();
    const content: Ranker = {
      name: 'content',
      depth: 20,
      rank: async (_, candidates) => candidates.map(({ score }) => score),
    };
    const { timingsMs: _, ...plain } = await searchWith().find(question);
    const { timingsMs: __, ...ranked } = await searchWith(content).find(question);
    expect(ranked).toEqual(plain);
  });

  it('fails the question when it does not judge every candidate', async () => {
    const { searchWith } = await town();
    const silent: Ranker = { name: 'silent', depth: 20, rank: async () => [] };
    await expect(searchWith(silent).find(question)).rejects.toThrow('"silent" must give');
    const unsure: Ranker = {
      name: 'unsure',
      depth: 20,
      rank: async (_, candidates) => candidates.map(() => Number.NaN),
    };
    await expect(searchWith(unsure).find(question)).rejects.toThrow('"unsure" must give');
  });

  it('judges passages of one generation, even when another takes over meanwhile', async () => {
    const { fixture, index, searchWith } = await town();
    const rebuilding: Ranker = {
      name: 'slow',
      depth: 1,
      rank: async (_, candidates) => {
        await fixture.write('bridge.md', '# The new bridge\n\nIt cost 9 million pounds.\n');
        await fixture.build();
        await index.refresh();
        return candidates.map(() => 1);
      },
    };
    const during = await searchWith(rebuilding).find(question, { limit: 50 });
    const texts = during.passages.map(({ passage }) => passage.text).join('\n');
    expect(texts).toContain('3.2 million');
    expect(texts).not.toContain('9 million');
    const after = await searchWith().find(question);
    expect(after.passages[0]?.passage.text).toContain('9 million');
  });

  it('is called off with its question', async () => {
    const { searchWith } = await town();
    const controller = new AbortController();
    const waiting: Ranker = {
      name: 'waiting',
      depth: 1,
      rank: (_, __, { signal }) =>
        new Promise((_, reject) => {
          signal?.addEventListener('abort', () => reject(signal.reason));
          controller.abort(new Error('called off'));
        }),
    };
    await expect(searchWith(waiting).find(question, { signal: controller.signal })).rejects.toThrow(
      'called off',
    );
  });
});
