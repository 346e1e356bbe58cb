import type { MainAxes } from './main-axes.ts';
import type { WindowVectors } from './window-vectors.ts';

/** How the numbers of a vector become bytes. */
export interface CodeSpace {
  /** Numbers of a vector. */
  readonly dimensions: number;
  /** The directions along which it is measured; its own numbers are taken unless given. */
  readonly axes: MainAxes | undefined;
  /** What one step of each byte is worth. */
  readonly steps: Float32Array;
}

/** Largest value of a byte with a sign, both ways. */
export const LARGEST_CODE = 127;

/** Vectors that the steps are taken from, evenly spread. */
const SAMPLE = 2048;

/**
 * The space in which the vectors' numbers, each as large as it gets in a sample, fill a byte. A number that is larger
 * counts as the largest.
 */
export function fitCodeSpace(vectors: WindowVectors, axes: MainAxes | undefined): CodeSpace {
  const { dimensions, count } = vectors;
  const largest = new Float32Array(axes?.count ?? dimensions);
  const sample = Math.min(SAMPLE, count);
  for (let number = 0; number < sample; number++) {
    const vector = vectors.get(Math.floor((number * count) / sample));
    const numbers = axes?.along(vector) ?? vector;
    for (let place = 0; place < largest.length; place++) {
      largest[place] = Math.max(largest[place] ?? 0, Math.abs(numbers[place] ?? 0));
    }
  }
  return { dimensions, axes, steps: largest.map((value) => value / LARGEST_CODE) };
}
