import { type Random, seededRandom } from '../random.ts';

/** A number from the normal distribution with mean 0 and deviation 1. */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
}

/**
 * Turns vectors of few dimensions into unit vectors of many, which are as alike as those were: texts differ in far fewer
 * ways than an embedding has numbers, and a graph of vectors that differ in every way finds little.
 */
export function turnInto(
  dimensions: number,
  from: number,
): (latent: ArrayLike<number>) => Float32Array {
  const random = seededRandom(11);
  const axes = Array.from({ length: from }, () =>
    Float32Array.from({ length: dimensions }, () => normal(random)),
  );
  return (latent) => {
    const vector = new Float64Array(dimensions);
    for (const [place, axis] of axes.entries()) {
      const weight = latent[place] ?? 0;
      for (let index = 0; index < dimensions; index++) {
        vector[index] = (vector[index] ?? 0) + weight * (axis[index] ?? 0);
      }
    }
    let square = 0;
    for (let index = 0; index < dimensions; index++) square += (vector[index] ?? 0) ** 2;
    const length = Math.sqrt(square) || 1;
    return Float32Array.from(vector, (value) => value / length);
  };
}
