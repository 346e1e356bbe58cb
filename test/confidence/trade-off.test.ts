import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { declineRateAt, tradeOffCurve } from '../../src/confidence/trade-off.ts';

const samples = fc.array(
  fc.record({
    probability: fc.double({ min: 0, max: 1, noNaN: true }),
    answerable: fc.boolean(),
  }),
  { maxLength: 40 },
);

describe('tradeOffCurve', () => {
  it('gives for each threshold the shares that counting gives', () => {
    fc.assert(
      fc.property(samples, (cases) => {
        const answerable = cases.filter((each) => each.answerable);
        const others = cases.filter((each) => !each.answerable);
        for (const point of tradeOffCurve(cases)) {
          const answered = answerable.filter((each) => each.probability >= point.threshold);
          const declined = others.filter((each) => each.probability < point.threshold);
          if (answerable.length > 0) {
            expect(point.answerRate).toBeCloseTo(answered.length / answerable.length, 9);
          }
          if (others.length > 0) {
            expect(point.declineRate).toBeCloseTo(declined.length / others.length, 9);
          }
        }
      }),
    );
  });

  it('starts with answering everything, and goes one way', () => {
    const curve = tradeOffCurve([
      { probability: 0.2, answerable: false },
      { probability: 0.4, answerable: true },
      { probability: 0.4, answerable: false },
      { probability: 0.9, answerable: true },
    ]);
    expect(curve).toEqual([
      { threshold: 0.2, answerRate: 1, declineRate: 0 },
      { threshold: 0.4, answerRate: 1, declineRate: 0.5 },
      { threshold: 0.9, answerRate: 0.5, declineRate: 1 },
    ]);
    expect(declineRateAt(curve, 0.9)).toBe(0.5);
    expect(declineRateAt(curve, 0.5)).toBe(1);
  });

  it('is empty without samples', () => {
    expect(tradeOffCurve([])).toEqual([]);
    expect(declineRateAt([], 0.9)).toBe(0);
  });
});
