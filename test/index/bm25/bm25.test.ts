import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { B, Bm25, inverseDocumentFrequency, K1 } from '../../../src/index/bm25/bm25.ts';
import { Bm25Builder } from '../../../src/index/bm25/bm25-builder.ts';

const term = fc.oneof(
  fc.constantFrom('tax', 'council', 'band', 'd', '4', '7300000', 'élan', '東京', '😀'),
  fc
    .string({ minLength: 1, maxLength: 6, unit: 'grapheme' })
    .filter((text) => !/\p{Surrogate}/u.test(text)),
);
const passages = fc.array(fc.array(term, { maxLength: 30 }), { maxLength: 25 });

function build(documents: readonly (readonly string[])[]): Bm25 {
  return Bm25.fromBytes(bytesOf(documents));
}

function bytesOf(documents: readonly (readonly string[])[]): Uint8Array {
  const builder = new Bm25Builder();
  for (const terms of documents) builder.add(terms);
  return builder.toBytes();
}

/** The formula, written down once more in the plainest way. */
function naiveScore(documents: readonly (readonly string[])[], query: readonly string[]): number[] {
  const average = documents.reduce((sum, terms) => sum + terms.length, 0) / documents.length;
  return documents.map((terms) => {
    let score = 0;
    for (const wanted of new Set(query)) {
      const frequency = terms.filter((each) => each === wanted).length;
      const holding = documents.filter((each) => each.includes(wanted)).length;
      if (frequency === 0) continue;
      const idf = Math.log(1 + (documents.length - holding + 0.5) / (holding + 0.5));
      const norm = K1 * (1 - B + (B * terms.length) / average);
      score += (idf * frequency * (K1 + 1)) / (frequency + norm);
    }
    return score;
  });
}

describe('Bm25', () => {
  it('scores every passage as the formula says', () => {
    fc.assert(
      fc.property(passages, fc.array(term, { maxLength: 8 }), (documents, query) => {
        const scores = build(documents).score(query);
        const expected = naiveScore(documents, query);
        expect(scores.length).toBe(documents.length);
        for (const [row, score] of expected.entries()) expect(scores[row]).toBeCloseTo(score, 3);
      }),
    );
  });

  it('scores one term in some passages as among all, to the bit', () => {
    fc.assert(
      fc.property(passages, term, fc.array(fc.nat(9)), (documents, wanted, rows) => {
        const index = build(documents);
        const asked = rows.filter((row) => row < documents.length);
        const all = index.score([wanted]);
        expect(index.scoreIn(wanted, asked)).toEqual(asked.map((row) => all[row]));
      }),
    );
  });

  it('counts the passages that hold a term, and knows which they are', () => {
    fc.assert(
      fc.property(passages, term, (documents, wanted) => {
        const index = build(documents);
        const holding = documents.filter((terms) => terms.includes(wanted)).length;
        expect(index.documentFrequency(wanted)).toBe(holding);
        for (const [row, terms] of documents.entries()) {
          const [score = 0] = index.scoreIn(wanted, [row]);
          expect(score > 0).toBe(terms.includes(wanted));
        }
      }),
    );
  });

  it('forgets the previous question', () => {
    const index = build([['council', 'tax'], ['bins']]);
    index.score(['council']);
    expect([...index.score(['bins'])].map((score) => score > 0)).toEqual([false, true]);
  });

  it('gives the same bytes whatever the order of the words in a passage', () => {
    expect(bytesOf([['a', 'b', 'c'], ['d']])).toEqual(bytesOf([['c', 'b', 'a'], ['d']]));
  });

  it('reads bytes that do not start at a multiple of four', () => {
    const bytes = bytesOf([['tax'], ['bins', 'tax']]);
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    expect(Bm25.fromBytes(shifted.subarray(1)).documentFrequency('tax')).toBe(2);
  });

  it('holds the highest frequency that it can store instead of starting again at zero', () => {
    const index = build([Array.from({ length: 70_000 }, () => 'tax')]);
    expect([...index.file.frequencies]).toEqual([65_535]);
  });

  it('answers from an index of no passages', () => {
    const index = build([]);
    expect(index.score(['tax']).length).toBe(0);
    expect(index.documentFrequency('tax')).toBe(0);
    expect(index.scoreIn('tax', [])).toEqual([]);
  });

  it('refuses bytes that are cut short, too long, foreign or of another version, in one sentence', () => {
    const bytes = bytesOf([['council', 'tax'], ['bins']]);
    const longer = new Uint8Array(bytes.length + 4);
    longer.set(bytes);
    const foreign = bytes.slice();
    foreign[0] = 0;
    const newer = bytes.slice();
    newer[4] = 99;
    for (const bad of [
      bytes.slice(0, -1),
      bytes.slice(0, 3),
      new Uint8Array(),
      longer,
      foreign,
      newer,
    ]) {
      expect(() => Bm25.fromBytes(bad)).toThrow(/term statistics are damaged: .*npm run index/);
    }
  });

  it('never crashes and never names a passage that is not there, whatever byte is flipped', () => {
    const bytes = bytesOf([['council', 'tax', 'tax'], ['bins', 'tax'], ['élan']]);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const damaged = bytes.slice();
        damaged[at] = (damaged[at] ?? 0) ^ flip;
        let index: Bm25;
        try {
          index = Bm25.fromBytes(damaged);
        } catch (error) {
          expect(error).toHaveProperty('identifier', 'index-damaged');
          return;
        }
        expect(index.score(['tax', 'bins', 'élan']).length).toBe(3);
      }),
    );
  });
});

describe('inverseDocumentFrequency', () => {
  it('is positive and falls with the number of passages that hold the term', () => {
    expect(inverseDocumentFrequency(0, 5)).toBeGreaterThan(inverseDocumentFrequency(1, 5));
    expect(inverseDocumentFrequency(5, 5)).toBeGreaterThan(0);
  });
});
