import { describe, expect, it } from 'vitest';
import { fitLogistic, predict } from '../../../src/confidence/fitting/logistic-regression.ts';

describe('fitLogistic', () => {
  it('finds the weights that examples were made with', () => {
    const examples = [];
    for (let first = -2; first <= 2; first += 0.25) {
      for (let second = -2; second <= 2; second += 0.25) {
        const probability = 1 / (1 + Math.exp(-(0.5 + 2 * first - second)));
        const inputs = [first, second];
        examples.push({ inputs, positive: true, weight: probability });
        examples.push({ inputs, positive: false, weight: 1 - probability });
      }
    }
    const [intercept, first, second] = fitLogistic(examples, 1e-6);
    expect(intercept).toBeCloseTo(0.5, 3);
    expect(first).toBeCloseTo(2, 3);
    expect(second).toBeCloseTo(-1, 3);
  });

  it('stays finite on examples that a line divides', () => {
    const examples = [-2, -1, 1, 2].map((value) => ({
      inputs: [value],
      positive: value > 0,
      weight: 1,
    }));
    const weights = fitLogistic(examples);
    expect(weights.every(Number.isFinite)).toBe(true);
    expect(predict(weights, [2])).toBeGreaterThan(predict(weights, [-2]));
  });
});
