import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likeness, shareCosines } from '../../../src/search/ranking/near-duplicates.ts';

/** A unit vector in the plane, at an angle in radians. */
function at(angle: number): Float32Array {
  return Float32Array.of(Math.cos(angle), Math.sin(angle));
}

describe('shareCosines', () => {
  it('brings the cosines of near-duplicates together and leaves the others', () => {
    const { cosines, duplicates } = shareCosines([0.8, 0.6, 0.5], [at(0), at(0.05), at(1.5)]);
    const [first = 0, second = 0, third = 0] = cosines;
    expect(first - second).toBeLessThan(0.01);
    expect(first).toBeGreaterThan(second);
    expect(first).toBeCloseTo(0.7, 1);
    expect(third).toBe(0.5);
    expect(duplicates).toEqual([1, 1, 0]);
  });

  it('never goes beyond the highest and lowest cosine', () => {
    const cosine = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(cosine, cosine), { minLength: 1, maxLength: 12 }), (cases) => {
        const given = cases.map(([value]) => value);
        const shared = shareCosines(
          given,
          cases.map(([, angle]) => at(angle * 3)),
        ).cosines;
        for (const value of shared) {
          expect(value).toBeLessThanOrEqual(Math.max(...given) + 1e-9);
          expect(value).toBeGreaterThanOrEqual(Math.min(...given) - 1e-9);
        }
      }),
    );
  });
});

describe('likeness', () => {
  it('is 1 for the same text and 0 for different ones', () => {
    expect(likeness(at(1), at(1))).toBe(1);
    expect(likeness(at(0), at(1.2))).toBe(0);
  });
});
