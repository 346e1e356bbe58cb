import type { VectorGraph } from './vector-graph.ts';
import { bestFirst, type ScoredWindow, type VectorSearch } from './vector-search.ts';
import { checkVector, type WindowVectors } from './window-vectors.ts';

/** Candidates taken from the graph beyond those asked for, so that ties at the end are broken by row. */
const MARGIN = 16;

/** Compares the windows that a graph finds, which are (all but) the nearest. */
export class GraphSearch implements VectorSearch {
  readonly kind = 'graph';
  readonly vectors: WindowVectors;
  readonly #graph: VectorGraph;
  /** Window rows by label: those that have the same vector. */
  readonly #rows = new Map<number, number[]>();

  /** @param labels - the graph's labels by window row */
  constructor(vectors: WindowVectors, graph: VectorGraph, labels: Uint32Array) {
    this.vectors = vectors;
    this.#graph = graph;
    for (const [row, label] of labels.entries()) {
      const rows = this.#rows.get(label);
      if (rows === undefined) this.#rows.set(label, [row]);
      else rows.push(row);
    }
  }

  nearest(vector: Float32Array, count: number): ScoredWindow[] {
    checkVector(vector, this.vectors.dimensions);
    const labels = this.#graph.nearest(vector, count + MARGIN);
    const windows = labels.flatMap((label) => this.#rows.get(label) ?? []);
    return bestFirst(
      windows.map((window) => ({ window, cosine: this.vectors.cosine(vector, window) })),
      count,
    );
  }
}
