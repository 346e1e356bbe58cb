import type { RowSet } from '../restricting/row-set.ts';
import { compareEach, type ScoredWindow, type VectorSearch } from './vector-search.ts';
import type { WindowVectors } from './window-vectors.ts';

/** Compares every window: for a small index, and wherever there is no graph. */
export class ExactSearch implements VectorSearch {
  readonly kind = 'exact';
  readonly vectors: WindowVectors;

  constructor(vectors: WindowVectors) {
    this.vectors = vectors;
  }

  nearest(vector: Float32Array, count: number, among?: RowSet): ScoredWindow[] {
    return compareEach(this.vectors, vector, count, among);
  }
}
