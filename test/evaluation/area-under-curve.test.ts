import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaUnderCurve } from '../../src/evaluation/area-under-curve.ts';

describe('areaUnderCurve', () => {
  it('is the share of pairs in the right order, ties counting half', () => {
    const values = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(values, values, (positive, negative) => {
        let wins = 0;
        for (const high of positive) {
          for (const low of negative) wins += high > low ? 1 : high === low ? 0.5 : 0;
        }
        const expected = wins / (positive.length * negative.length);
        expect(areaUnderCurve(positive, negative)).toBeCloseTo(expected, 10);
      }),
    );
  });

  it('is a half where there is nothing to compare', () => {
    expect(areaUnderCurve([], [1])).toBe(0.5);
  });
});
