import type { RowSet } from '../restricting/row-set.ts';
import type { VectorGraph } from './vector-graph.ts';
import { bestFirst, compareEach, type ScoredWindow, type VectorSearch } from './vector-search.ts';
import { checkVector, type WindowVectors } from './window-vectors.ts';

/** Candidates taken from the graph beyond those asked for, so that ties at the end are broken by row. */
const MARGIN = 16;

/**
 * How many times as many are taken from a graph that compares along main axes, which mixes up the order of those that
 * are nearly as near: see `find-main-axes.ts`.
 */
const ALONG_AXES = 1.5;

/**
 * Of some windows alone, every one is compared where the square of their number is at most this many times that of
 * all windows. Comparing takes the longer the more there are; the graph, the fewer, because it passes over all others:
 * of 20,000 windows of 512 dimensions the two took equally long at about 7,000 (the figures stand in
 * `docs/decisions/2026-11-28-collections.md`).
 */
const COMPARED_EACH = 2500;

/** Compares the windows that a graph finds, which are (all but) the nearest. */
export class GraphSearch implements VectorSearch {
  readonly kind = 'graph';
  readonly vectors: WindowVectors;
  readonly #graph: VectorGraph;
  /** The last window row with each label, and before each row the one that has the same vector; -1 for none. */
  readonly #lastRow: Int32Array;
  readonly #rowBefore: Int32Array;

  /** @param labels - the graph's labels by window row */
  constructor(vectors: WindowVectors, graph: VectorGraph, labels: Uint32Array) {
    this.vectors = vectors;
    this.#graph = graph;
    // Plain loops over numbers: there may be a million windows, and the process has people to answer.
    let labelCount = 0;
    for (let row = 0; row < labels.length; row++) {
      labelCount = Math.max(labelCount, (labels[row] ?? 0) + 1);
    }
    this.#lastRow = new Int32Array(labelCount).fill(-1);
    this.#rowBefore = new Int32Array(labels.length);
    for (let row = 0; row < labels.length; row++) {
      const label = labels[row] ?? 0;
      this.#rowBefore[row] = this.#lastRow[label] ?? -1;
      this.#lastRow[label] = row;
    }
  }

  nearest(vector: Float32Array, count: number, among?: RowSet): ScoredWindow[] {
    if (among !== undefined && among.count ** 2 <= COMPARED_EACH * this.vectors.count) {
      return compareEach(this.vectors, vector, count, among);
    }
    checkVector(vector, this.vectors.dimensions);
    const isWanted =
      among === undefined
        ? undefined
        : (label: number) => this.#rowsOf(label).some((row) => among.has(row));
    const taken = this.#graph.axes === undefined ? count : Math.ceil(count * ALONG_AXES);
    const labels = this.#graph.nearest(vector, taken + MARGIN, isWanted);
    const firsts = labels.map((label) => this.#lastRow[label] ?? -1).filter((row) => row >= 0);
    const cosines = this.vectors.cosines(vector, firsts);
    const scored: ScoredWindow[] = [];
    for (const [place, first] of firsts.entries()) {
      // All of a label have one vector.
      const cosine = cosines[place] ?? 0;
      for (let window = first; window >= 0; window = this.#rowBefore[window] ?? -1) {
        if (among?.has(window) ?? true) scored.push({ window, cosine });
      }
    }
    return bestFirst(scored, count);
  }

  /** The windows that have the vector of a label. */
  #rowsOf(label: number): number[] {
    const rows: number[] = [];
    for (let row = this.#lastRow[label] ?? -1; row >= 0; row = this.#rowBefore[row] ?? -1) {
      rows.push(row);
    }
    return rows;
  }
}
