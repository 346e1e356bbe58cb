import type { VectorGraph } from './vector-graph.ts';
import { checkVector, type WindowVectors } from './window-vectors.ts';

/**
 * Up to this many windows every one is compared: exact, and about as fast as the graph (measured with 512
 * dimensions: under a millisecond).
 */
export const EXACT_LIMIT = 1024;

/** Candidates taken from the graph beyond those asked for, so that ties at the end are broken by row. */
const MARGIN = 16;

/** A window and its cosine with the vector that was asked for. */
export interface ScoredWindow {
  readonly window: number;
  readonly cosine: number;
}

/** Finds windows by vector: exactly in a small index, through the graph in a larger one. */
export class VectorSearch {
  readonly vectors: WindowVectors;
  readonly #graph: VectorGraph | undefined;
  /** Window row by label. */
  readonly #rows: Map<number, number>;

  /** @param graph - needed above {@link EXACT_LIMIT} windows; @param labels - its labels by window row */
  constructor(
    vectors: WindowVectors,
    graph?: VectorGraph,
    labels: Uint32Array = new Uint32Array(),
  ) {
    this.vectors = vectors;
    this.#graph = graph;
    this.#rows = new Map(graph && Array.from(labels, (label, row) => [label, row]));
  }

  /** The `count` nearest windows, best first; ties by row. */
  nearest(vector: Float32Array, count: number): ScoredWindow[] {
    checkVector(vector, this.vectors.dimensions);
    const scored = this.#candidates(vector, count).map((window) => ({
      window,
      cosine: this.vectors.cosine(vector, window),
    }));
    scored.sort((a, b) => b.cosine - a.cosine || a.window - b.window);
    return scored.slice(0, Math.max(0, Math.floor(count)));
  }

  #candidates(vector: Float32Array, count: number): number[] {
    if (this.#graph === undefined)
      return Array.from({ length: this.vectors.count }, (_, row) => row);
    return this.#graph
      .nearest(vector, count + MARGIN)
      .flatMap((label) => this.#rows.get(label) ?? []);
  }
}
