import type { WindowVectors } from './window-vectors.ts';

/**
 * Up to this many windows every one is compared: exact, and about as fast as the graph (measured with 512
 * dimensions: under a millisecond).
 */
export const EXACT_LIMIT = 1024;

/** A window and its cosine with the vector that was asked for. */
export interface ScoredWindow {
  readonly window: number;
  readonly cosine: number;
}

/** Finds windows by vector. */
export interface VectorSearch {
  readonly vectors: WindowVectors;
  /** Whether a graph is asked first, or every window is compared. */
  readonly kind: 'graph' | 'exact';
  /**
   * The `count` nearest windows, best first; ties by row.
   * @throws {Error} when the vector has not as many finite numbers as the windows'
   */
  nearest(vector: Float32Array, count: number): ScoredWindow[];
}

/** The `count` best, best first; ties by row. */
export function bestFirst(scored: ScoredWindow[], count: number): ScoredWindow[] {
  scored.sort((a, b) => b.cosine - a.cosine || a.window - b.window);
  return scored.slice(0, Math.max(0, Math.floor(count)));
}
