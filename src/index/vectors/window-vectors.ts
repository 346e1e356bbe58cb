import { bytesOf } from '../bytes-of.ts';
import { openSimd, type Simd } from './simd/simd.ts';

/** Numbers that `multiply` of `compare.wat` takes at once. */
const MULTIPLE = 8;

/** Windows compared at once. */
const PORTION = 1024;

/**
 * The unit vectors of all windows, one after the other in one array of 32-bit floats (little-endian on disk, as on
 * every processor that Node.js runs on). They are kept beside the graph because reading a vector out of the graph
 * takes fifty times as long, and comparing a question with chosen windows needs hundreds of them.
 */
export class WindowVectors {
  readonly dimensions: number;
  readonly count: number;
  readonly #simd: Simd | undefined;
  readonly #vector: Float32Array;
  readonly #chosen: Int32Array;
  readonly #products: Float32Array;
  readonly #numbers: Float32Array;

  /** @param open - gives the memory, and what compares in it */
  constructor(dimensions: number, count: number, open: typeof openSimd = openSimd) {
    this.dimensions = dimensions;
    this.count = count;
    const [size, portion] = [4 * dimensions, 4 * PORTION];
    const bytes = size + 2 * portion + size * count;
    this.#simd = dimensions % MULTIPLE === 0 ? open(bytes) : undefined;
    const buffer = this.#simd?.buffer ?? new ArrayBuffer(bytes);
    this.#vector = new Float32Array(buffer, 0, dimensions);
    this.#chosen = new Int32Array(buffer, size, PORTION);
    this.#products = new Float32Array(buffer, size + portion, PORTION);
    this.#numbers = new Float32Array(buffer, size + 2 * portion, dimensions * count);
  }

  /** @throws {Error} when the vector has not `dimensions` finite numbers */
  set(row: number, vector: Float32Array): void {
    checkRow(row, this.count);
    checkVector(vector, this.dimensions);
    this.#numbers.set(vector, row * this.dimensions);
  }

  /** Takes over a vector, checked when it was set, as it is in others of the same dimensions. */
  copy(row: number, from: WindowVectors, fromRow: number): void {
    checkRow(row, this.count);
    checkRow(fromRow, from.count);
    if (from.dimensions !== this.dimensions) throw new RangeError('The dimensions differ.');
    const start = fromRow * this.dimensions;
    const vector = from.#numbers.subarray(start, start + this.dimensions);
    this.#numbers.set(vector, row * this.dimensions);
  }

  /** The window's vector; a view, not to be changed. */
  get(row: number): Float32Array {
    checkRow(row, this.count);
    return this.#numbers.subarray(row * this.dimensions, (row + 1) * this.dimensions);
  }

  /** Cosines of a unit vector, already checked, and the windows' with these rows, one for each; of all unless given. */
  cosines(vector: Float32Array, rows?: ArrayLike<number>): Float32Array {
    const total = rows?.length ?? this.count;
    const cosines = new Float32Array(total);
    if (this.#simd === undefined) {
      for (let place = 0; place < total; place++) {
        const row = rows === undefined ? place : (rows[place] ?? 0);
        cosines[place] = innerProduct(
          vector,
          this.#numbers,
          row * this.dimensions,
          this.dimensions,
        );
      }
      return cosines;
    }
    this.#vector.set(vector);
    const [size, numbers] = [4 * this.dimensions, this.#numbers.byteOffset];
    const [chosen, products] = [this.#chosen.byteOffset, this.#products.byteOffset];
    for (let done = 0; done < total; done += PORTION) {
      const count = Math.min(PORTION, total - done);
      if (rows === undefined) this.#simd.multiply(0, numbers + done * size, size, count, products);
      else {
        for (let place = 0; place < count; place++) this.#chosen[place] = rows[done + place] ?? 0;
        this.#simd.multiplyChosen(0, numbers, size, chosen, count, products);
      }
      cosines.set(this.#products.subarray(0, count), done);
    }
    return cosines;
  }

  /** The content of the file; a view, not a copy, through which it can be read back. */
  bytes(): Uint8Array {
    return bytesOf(this.#numbers);
  }
}

/** @throws {RangeError} when none of so many windows has this row */
export function checkRow(row: number, count: number): void {
  if (!Number.isInteger(row) || row < 0 || row >= count) {
    throw new RangeError(`There is no window ${row}; there are ${count}.`);
  }
}

/** @throws {Error} when the vector has not exactly this many numbers, or one of them is not finite */
export function checkVector(vector: Float32Array, dimensions: number): void {
  if (!(vector instanceof Float32Array) || vector.length !== dimensions) {
    throw new Error(`A vector has ${vector.length} numbers, expected ${dimensions}.`);
  }
  if (!vector.every(Number.isFinite)) throw new Error('A vector has a number that is not finite.');
}

/**
 * The inner product of a vector and the numbers of another from an offset on. Four sums at once, because a processor
 * adds to one only when the addition before is done.
 */
export function innerProduct(
  left: Float32Array,
  right: Float32Array,
  offset: number,
  length: number,
): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let index = 0;
  for (; index + 3 < length; index += 4) {
    a += (left[index] as number) * (right[offset + index] as number);
    b += (left[index + 1] as number) * (right[offset + index + 1] as number);
    c += (left[index + 2] as number) * (right[offset + index + 2] as number);
    d += (left[index + 3] as number) * (right[offset + index + 3] as number);
  }
  for (; index < length; index++) a += (left[index] as number) * (right[offset + index] as number);
  return a + b + c + d;
}
