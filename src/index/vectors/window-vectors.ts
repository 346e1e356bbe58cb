/**
 * The unit vectors of all windows, one after the other in one array of 32-bit floats (little-endian on disk, as on
 * every processor that Node.js runs on). They are kept beside the graph because reading a vector out of the graph
 * takes fifty times as long, and comparing a question with chosen windows needs hundreds of them.
 */
export class WindowVectors {
  readonly dimensions: number;
  readonly count: number;
  readonly #numbers: Float32Array;

  constructor(dimensions: number, count: number) {
    this.dimensions = dimensions;
    this.count = count;
    this.#numbers = new Float32Array(dimensions * count);
  }

  /** @throws {Error} when the vector has not `dimensions` finite numbers */
  set(row: number, vector: Float32Array): void {
    this.#checkRow(row);
    checkVector(vector, this.dimensions);
    this.#numbers.set(vector, row * this.dimensions);
  }

  /** Takes over a vector, checked when it was set, as it is in others of the same dimensions. */
  copy(row: number, from: WindowVectors, fromRow: number): void {
    this.#checkRow(row);
    from.#checkRow(fromRow);
    if (from.dimensions !== this.dimensions) throw new RangeError('The dimensions differ.');
    const start = fromRow * this.dimensions;
    const vector = from.#numbers.subarray(start, start + this.dimensions);
    this.#numbers.set(vector, row * this.dimensions);
  }

  /** The window's vector; a view, not to be changed. */
  get(row: number): Float32Array {
    this.#checkRow(row);
    return this.#numbers.subarray(row * this.dimensions, (row + 1) * this.dimensions);
  }

  /** Cosine of a unit vector, already checked, and a window's. */
  cosine(vector: Float32Array, row: number): number {
    return innerProduct(vector, this.#numbers, row * this.dimensions, this.dimensions);
  }

  /** The content of the file; a view, not a copy, through which it can be read back. */
  bytes(): Uint8Array {
    return new Uint8Array(this.#numbers.buffer);
  }

  #checkRow(row: number): void {
    if (!Number.isInteger(row) || row < 0 || row >= this.count) {
      throw new RangeError(`There is no window ${row}; there are ${this.count}.`);
    }
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
