import { UserError } from '../errors.ts';

const lengthTolerance = 1e-3;

/**
 * Checks that a vector has the expected number of dimensions, all finite, and is of length 1 (within 0.001).
 * @throws {UserError} `embedding-failed`
 */
export function checkUnitVector(vector: Float32Array, dimensions: number, model: string): void {
  const squares = vector.reduce((sum, value) => sum + value * value, 0);
  if (vector.length === dimensions && Math.abs(Math.sqrt(squares) - 1) <= lengthTolerance) return;
  throw new UserError(
    'embedding-failed',
    `The embedding model ${model} gave ${describe(vector, dimensions, squares)}. ` +
      'Its files or its pooling (EMBEDDING_POOLING) are not what this program expects.',
  );
}

function describe(vector: Float32Array, dimensions: number, squares: number): string {
  if (vector.length !== dimensions) {
    return `a vector of ${vector.length} numbers where ${dimensions} were expected`;
  }
  if (!Number.isFinite(squares)) return 'a vector with a value that is not a number';
  return `a vector of length ${Math.sqrt(squares).toPrecision(3)} where 1 was expected`;
}
