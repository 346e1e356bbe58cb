import type { RowSet } from '../restricting/row-set.ts';
import { compareEach, compareRows, type ScoredWindow, type VectorSearch } from './vector-search.ts';
import type { WindowCodes } from './window-codes.ts';
import { checkVector, type WindowVectors } from './window-vectors.ts';

/**
 * Windows taken by their codes beyond those asked for, and how many times as many, because codes mix up those that are
 * nearly as near. Of 10,002 windows of the benchmark the ten nearest are all among them, and the hundred nearest to 0.998.
 */
const MARGIN = 50;
const TIMES = 2;

/** Comparing one whole vector takes about as long as the codes of so many windows. */
const CODES_OF_A_VECTOR = 32;

/** Compares the codes of every window, and the vectors of those that come out nearest. */
export class ScanSearch implements VectorSearch {
  readonly kind = 'scan';
  readonly vectors: WindowVectors;
  readonly codes: WindowCodes;

  constructor(vectors: WindowVectors, codes: WindowCodes) {
    this.vectors = vectors;
    this.codes = codes;
  }

  nearest(vector: Float32Array, count: number, among?: RowSet): ScoredWindow[] {
    const { count: total, dimensions } = this.vectors;
    const taken = Math.ceil(count * TIMES) + MARGIN;
    const choice = among?.count ?? total;
    if (taken >= choice || choice * CODES_OF_A_VECTOR <= total) {
      return compareEach(this.vectors, vector, count, among);
    }
    checkVector(vector, dimensions);
    const rows = this.codes.nearest(vector, taken, among);
    return compareRows(this.vectors, vector, count, rows);
  }
}
