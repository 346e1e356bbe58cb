import { bytesOf } from '../bytes-of.ts';
import type { RowSet } from '../restricting/row-set.ts';
import { type CodeSpace, LARGEST_CODE } from './code-space.ts';
import { openSimd, type Simd } from './simd/simd.ts';
import { takeBest } from './take-best.ts';
import { checkRow, checkVector } from './window-vectors.ts';

/** Bytes that are compared at once: the codes of a window end at a multiple. */
const MULTIPLE = 16;
/** Largest number of a question, so that no sum of products leaves 32 bits. */
const LARGEST_OF_QUESTION = 16_383;
const LARGEST_SUM = 2 ** 31 - 1;
const LEAST_SCORE = -(2 ** 31);
/** Bytes behind the scores, which are looked at four at once. */
const SLACK = 16;

/**
 * The vectors of all windows in a byte a number, along the main axes where there are any: a sixteenth of their size, so
 * that every window is compared with a question in the time that memory takes to be read. The order that they give is
 * nearly that of the vectors.
 */
export class WindowCodes {
  readonly space: CodeSpace;
  readonly count: number;
  /** Bytes of a window. */
  readonly #size: number;
  readonly #simd: Simd | undefined;
  readonly #question: Int16Array;
  readonly #codes: Int8Array;
  readonly #scores: Int32Array;

  /** @param open - gives the memory, and what compares in it */
  constructor(space: CodeSpace, count: number, open: typeof openSimd = openSimd) {
    this.space = space;
    this.count = count;
    this.#size = Math.ceil(space.steps.length / MULTIPLE) * MULTIPLE;
    const [codes, scores] = [2 * this.#size, (2 + count) * this.#size];
    const bytes = scores + 4 * count + SLACK;
    this.#simd = open(bytes);
    const buffer = this.#simd?.buffer ?? new ArrayBuffer(bytes);
    this.#question = new Int16Array(buffer, 0, this.#size);
    this.#codes = new Int8Array(buffer, codes, count * this.#size);
    this.#scores = new Int32Array(buffer, scores, count);
    new Int32Array(buffer, scores + 4 * count, SLACK / 4).fill(LEAST_SCORE);
  }

  /** @throws {Error} when the bytes are not the codes of so many windows */
  static fromBytes(space: CodeSpace, count: number, bytes: Uint8Array): WindowCodes {
    const codes = new WindowCodes(space, count);
    if (bytes.length !== codes.#codes.length) {
      throw new Error(`${bytes.length} bytes are not the codes of ${count} windows.`);
    }
    codes.bytes().set(bytes);
    return codes;
  }

  /** @throws {Error} when the vector has not as many finite numbers as the space */
  set(row: number, vector: Float32Array): void {
    const { dimensions, axes, steps } = this.space;
    checkRow(row, this.count);
    checkVector(vector, dimensions);
    const numbers = axes?.along(vector) ?? vector;
    const start = row * this.#size;
    for (let place = 0; place < steps.length; place++) {
      const step = steps[place] || 1;
      const code = Math.round((numbers[place] ?? 0) / step);
      this.#codes[start + place] = Math.min(LARGEST_CODE, Math.max(-LARGEST_CODE, code));
    }
  }

  /** Takes over the codes of a window from others of the same space. */
  copy(row: number, from: WindowCodes, fromRow: number): void {
    checkRow(row, this.count);
    checkRow(fromRow, from.count);
    if (from.#size !== this.#size) throw new RangeError('The sizes differ.');
    const start = fromRow * this.#size;
    this.#codes.set(from.#codes.subarray(start, start + this.#size), row * this.#size);
  }

  /** Rows of the `count` windows that come out nearest to a vector, already checked, ascending; of some or of all. */
  nearest(vector: Float32Array, count: number, among?: RowSet): number[] {
    const scores = this.scores(vector);
    const simd = this.#simd;
    if (simd === undefined) return takeBest(scores, count, among);
    const { byteOffset: start, byteLength } = this.#scores;
    // What lies behind the last score is above nothing.
    const end = start + byteLength + SLACK;
    const next = (row: number, least: number) =>
      (simd.above(start + 4 * row, end, least) - start) / 4;
    return takeBest(scores, count, among, next);
  }

  /**
   * For each window a number that is the greater the nearer it is, as good as in proportion to its cosine with the
   * vector, already checked. A view that the next call fills anew.
   */
  scores(vector: Float32Array): Int32Array {
    const { axes, steps } = this.space;
    const numbers = axes?.along(vector) ?? vector;
    const weighted = steps.map((step, place) => step * (numbers[place] ?? 0));
    const largest = weighted.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;
    const most = Math.min(LARGEST_OF_QUESTION, Math.floor(LARGEST_SUM / LARGEST_CODE / this.#size));
    for (let place = 0; place < weighted.length; place++) {
      this.#question[place] = Math.round(((weighted[place] ?? 0) / largest) * most);
    }
    if (this.#simd === undefined) this.#scoreEach();
    else {
      const { byteOffset: codes } = this.#codes;
      this.#simd.score(0, codes, this.#size, this.count, this.#scores.byteOffset);
    }
    return this.#scores;
  }

  /** The content of the file; a view, not a copy. */
  bytes(): Uint8Array {
    return bytesOf(this.#codes);
  }

  /** What `score` of `compare.wat` computes. */
  #scoreEach(): void {
    for (let row = 0, at = 0; row < this.count; row++) {
      let sum = 0;
      for (let place = 0; place < this.#size; place++, at++) {
        sum += (this.#question[place] as number) * (this.#codes[at] as number);
      }
      this.#scores[row] = sum;
    }
  }
}
