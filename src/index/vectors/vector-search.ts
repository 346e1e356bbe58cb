import type { RowSet } from '../restricting/row-set.ts';
import { takeBest } from './take-best.ts';
import { checkVector, type WindowVectors } from './window-vectors.ts';

/** Up to this many windows the whole vectors of every one are compared: exact, and half a millisecond with 512 numbers. */
export const EXACT_LIMIT = 1024;

/**
 * Up to this many windows there is no graph. Comparing the codes of so many takes 4 to 5 ms, and a graph 2 to 3; but
 * linking it takes minutes (`docs/performance.md`).
 */
export const GRAPH_LIMIT = 250_000;

/** More windows than these have codes, and a graph. A graph is linked of windows that have codes alone. */
export interface SearchSizes {
  readonly codesAbove: number;
  readonly graphAbove: number;
}

/** A window and its cosine with the vector that was asked for. */
export interface ScoredWindow {
  readonly window: number;
  readonly cosine: number;
}

/** Finds windows by vector. */
export interface VectorSearch {
  readonly vectors: WindowVectors;
  /** Whether a graph is asked first, or the codes of every window are, or every window is compared. */
  readonly kind: 'graph' | 'scan' | 'exact';
  /**
   * The `count` nearest windows, best first; ties by row.
   * @param among - the windows to choose from; all unless given
   * @throws {Error} when the vector has not as many finite numbers as the windows'
   */
  nearest(vector: Float32Array, count: number, among?: RowSet): ScoredWindow[];
}

/** The `count` nearest windows, found by comparing every one, or every one of some. */
export function compareEach(
  vectors: WindowVectors,
  vector: Float32Array,
  count: number,
  among?: RowSet,
): ScoredWindow[] {
  checkVector(vector, vectors.dimensions);
  return compareRows(vectors, vector, count, among?.rows);
}

/**
 * The `count` nearest of the windows with these rows, ascending, or of all; best first, ties by row.
 * @param vector - already checked
 */
export function compareRows(
  vectors: WindowVectors,
  vector: Float32Array,
  count: number,
  rows?: ArrayLike<number>,
): ScoredWindow[] {
  const cosines = vectors.cosines(vector, rows);
  const places = takeBest(cosines, Math.floor(count));
  const scored = places.map((place) => ({
    window: rows === undefined ? place : (rows[place] ?? 0),
    cosine: cosines[place] ?? 0,
  }));
  return bestFirst(scored, count);
}

/** The `count` best, best first; ties by row. */
export function bestFirst(scored: ScoredWindow[], count: number): ScoredWindow[] {
  scored.sort((a, b) => b.cosine - a.cosine || a.window - b.window);
  return scored.slice(0, Math.max(0, Math.floor(count)));
}
