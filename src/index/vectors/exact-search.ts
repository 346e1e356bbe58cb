import { bestFirst, type ScoredWindow, type VectorSearch } from './vector-search.ts';
import { checkVector, type WindowVectors } from './window-vectors.ts';

/** Compares every window: for a small index, and wherever there is no graph. */
export class ExactSearch implements VectorSearch {
  readonly kind = 'exact';
  readonly vectors: WindowVectors;

  constructor(vectors: WindowVectors) {
    this.vectors = vectors;
  }

  nearest(vector: Float32Array, count: number): ScoredWindow[] {
    checkVector(vector, this.vectors.dimensions);
    const cosines = Float64Array.from({ length: this.vectors.count }, (_, window) =>
      this.vectors.cosine(vector, window),
    );
    const least = cosines.toSorted()[cosines.length - Math.floor(count)] ?? -Infinity;
    const scored: ScoredWindow[] = [];
    // Only the best are made objects of and compared one by one: there may be a hundred thousand.
    for (const [window, cosine] of cosines.entries()) {
      if (cosine >= least) scored.push({ window, cosine });
    }
    return bestFirst(scored, count);
  }
}
