import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SearchCandidate } from '../../../src/search/ranking/candidates.ts';
import { fuse } from '../../../src/search/ranking/fuse.ts';

const terms = ['council', 'tax', 'band'].map((term) => ({
  term,
  text: term,
  passages: 1,
  weight: 2,
}));

function candidate(row: number, cosine: number, strengths: readonly number[]): SearchCandidate {
  return { row, window: row, cosine, bm25: 0, strengths };
}

/** Every passage says something else. */
const different = (row: number) =>
  Float32Array.from({ length: 64 }, (_, index) => (index === row % 64 ? 1 : 0));

const plain = {
  vectorOf: ({ row }: SearchCandidate) => different(row),
  textOf: () => 'nothing of note',
};

describe('fuse', () => {
  it('puts first what is nearer in meaning at equal words, and what holds more words at equal meaning', () => {
    const byMeaning = fuse(
      [candidate(0, 0.2, [1, 0, 0]), candidate(1, 0.6, [1, 0, 0])],
      terms,
      plain,
    );
    expect(byMeaning[0]?.candidate.row).toBe(1);
    const byWords = fuse(
      [candidate(0, 0.5, [1, 0, 0]), candidate(1, 0.5, [1, 1, 0])],
      terms,
      plain,
    );
    expect(byWords[0]?.candidate.row).toBe(1);
  });

  it('lets the words decide among near-duplicates, however their cosines differ', () => {
    const same = { ...plain, vectorOf: () => different(0) };
    const [best] = fuse([candidate(0, 0.9, [1, 1, 0]), candidate(1, 0.4, [1, 1, 1])], terms, same);
    expect(best?.candidate.row).toBe(1);
    expect(best?.duplicates).toBe(1);
    expect(best?.meaning).toBeCloseTo(0.65, 1);
  });

  it('puts first what has the words of the question together', () => {
    const texts = ['a tax that the council raised', 'the council tax'];
    const [best] = fuse([candidate(0, 0.5, [1, 1, 0]), candidate(1, 0.5, [1, 1, 0])], terms, {
      ...plain,
      textOf: ({ row }) => texts[row] ?? '',
    });
    expect(best?.candidate.row).toBe(1);
    expect(best?.phrases).toEqual([0]);
  });

  it('keeps the order of rows where nothing tells passages apart', () => {
    const equal = Array.from({ length: 40 }, (_, row) => candidate(row, 0.5, [1, 0, 0]));
    const rows = fuse(equal, terms, plain).map((each) => each.candidate.row);
    expect(rows).toEqual(equal.map(({ row }) => row));
  });

  it('gives every candidate once, in falling order of score, whatever order they come in', () => {
    const one = fc.tuple(
      fc.double({ min: -1, max: 1, noNaN: true }),
      fc.array(fc.double({ min: 0, max: 2.2, noNaN: true }), { minLength: 3, maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(one, { maxLength: 50 }), (cases) => {
        const given = cases.map(([cosine, strengths], row) => candidate(row, cosine, strengths));
        const ranked = fuse(given, terms, plain);
        expect(ranked).toHaveLength(given.length);
        expect(fuse(given.toReversed(), terms, plain)).toEqual(ranked);
        for (const [place, each] of ranked.entries()) {
          expect(each.score).toBeLessThanOrEqual(ranked[place - 1]?.score ?? Infinity);
        }
      }),
    );
  });

  it('ranks by meaning alone when the question has no content word', () => {
    const ranked = fuse([candidate(0, 0.1, []), candidate(1, 0.3, [])], [], plain);
    expect(ranked.map(({ score }) => Number.isFinite(score))).toEqual([true, true]);
    expect(ranked[0]?.candidate.row).toBe(1);
  });
});
