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

  it('is the same for long vectors as by their whole cosine', () => {
    const dimensions = 512;
    const wave = (step: number) => {
      const raw = Float32Array.from({ length: dimensions }, (_, index) =>
        Math.sin(index * step + step),
      );
      const length = Math.hypot(...raw);
      return raw.map((value) => value / length);
    };
    const [one, other] = [wave(0.7), wave(1.3)];
    const found = new Set<number>();
    for (let share = 0; share <= 1; share += 0.01) {
      const mixed = one.map((value, index) => value + share * (other[index] ?? 0));
      const length = Math.hypot(...mixed);
      const unit = mixed.map((value) => value / length);
      const cosine = unit.reduce((sum, value, index) => sum + value * (one[index] ?? 0), 0);
      const expected = Math.min(1, Math.max(0, (cosine - 0.85) / 0.1));
      expect(likeness(one, unit)).toBeCloseTo(expected, 5);
      found.add(Math.sign(expected) + Math.sign(expected - 1));
    }
    // Different ones, versions, and what lies between.
    expect(found).toEqual(new Set([-1, 0, 1]));
  });
});
