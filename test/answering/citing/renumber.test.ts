import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renumber } from '../../../src/answering/citing/renumber.ts';

const articles = new Map([
  [1, 'wales.md'],
  [2, 'surrey.md'],
  [3, 'kent.md'],
  [4, 'wales.md'],
]);

describe('renumber', () => {
  it('numbers sources by first use', () => {
    expect(renumber([[3], [1, 3], [2]], articles)).toEqual({
      numbers: [[1], [1, 2], [3]],
      sources: ['kent.md', 'wales.md', 'surrey.md'],
    });
  });

  it('drops unknown numbers and merges repeats and doubles', () => {
    expect(renumber([[9, 4, 4], [0], [1]], articles)).toEqual({
      numbers: [[1], [], [1]],
      sources: ['wales.md'],
    });
  });

  it('numbers without a gap and uses every source', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.integer({ min: 0, max: 6 }))), (cited) => {
        const { numbers, sources } = renumber(cited, articles);
        const firstUses = [...new Set(numbers.flat())];
        expect(new Set(firstUses).size).toBe(sources.length);
        expect([...firstUses].sort()).toEqual(sources.map((_, index) => index + 1));
      }),
    );
  });
});
