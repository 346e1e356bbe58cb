import { UserError } from '../errors.ts';
import { english } from '../messages/english.ts';

const faults = english.operators.models.vector;

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
  const gave = describe(vector, dimensions, length);
  throw new UserError('embedding-failed', { model, gave, remedy });
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
    return faults.otherLength({ numbers: vector.length, expected: dimensions });
  }
  if (!Number.isFinite(length)) return faults.notANumber;
  return faults.notUnit({ length: length.toPrecision(3) });
}
