import { UserError } from '../errors.ts';

const lengthTolerance = 1e-3;

/**
 * Checks that a vector has the expected number of dimensions, all finite, and is of length 1 (within 0.001).
 * @param remedy - what the operator can do when it is not; a sentence
 * @throws {UserError} `embedding-failed`
 */
export function checkUnitVector(
  vector: Float32Array,
  dimensions: number,
  model: string,
  remedy: string,
): void {
  const length = vectorLength(vector);
  if (vector.length === dimensions && Math.abs(length - 1) <= lengthTolerance) return;
  throw new UserError(
    'embedding-failed',
    `The embedding model ${model} gave ${describe(vector, dimensions, length)}. ${remedy}`,
  );
}

/** The vector scaled to length 1; not finite where it has no direction. */
export function toUnitVector(values: readonly number[]): Float32Array {
  const vector = Float32Array.from(values);
  const length = vectorLength(vector);
  return vector.map((value) => value / length);
}

function vectorLength(vector: Float32Array): number {
  return Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
}

function describe(vector: Float32Array, dimensions: number, length: number): string {
  if (vector.length !== dimensions) {
    return `a vector of ${vector.length} numbers where ${dimensions} were expected`;
  }
  if (!Number.isFinite(length)) return 'a vector with a value that is not a number';
  return `a vector of length ${length.toPrecision(3)} where 1 was expected`;
}
