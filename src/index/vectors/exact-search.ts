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
    const windows = this.vectors.count;
    // Plain loops: there may be a hundred thousand windows, and only the best are worth an object.
    const cosines = new Float64Array(windows);
    for (let window = 0; window < windows; window++) {
      cosines[window] = this.vectors.cosine(vector, window);
    }
    const least = cosines.toSorted()[windows - Math.floor(count)] ?? -Infinity;
    const best: ScoredWindow[] = [];
    for (let window = 0; window < windows; window++) {
      const cosine = cosines[window] ?? 0;
      if (cosine >= least) best.push({ window, cosine });
    }
    return bestFirst(best, count);
  }
}
