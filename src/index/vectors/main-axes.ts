import { openSimd, type Simd } from './simd/simd.ts';
import { innerProduct, MULTIPLE } from './window-vectors.ts';

/**
 * The directions in which the vectors of a corpus lie for the most part, at right angles to each other. Texts of a
 * corpus differ in far fewer ways than a vector has numbers: what their vectors measure along these directions tells the
 * nearest apart nearly as well, and is compared and linked several times as fast.
 */
export class MainAxes {
  /** Numbers of a vector. */
  readonly dimensions: number;
  /** Directions. */
  readonly count: number;
  readonly #simd: Simd | undefined;
  readonly #vector: Float32Array;
  readonly #numbers: Float32Array;
  readonly #lengths: Float32Array;

  /** @param numbers - the unit vectors of the directions, one after the other */
  constructor(dimensions: number, numbers: Float32Array) {
    this.dimensions = dimensions;
    this.count = numbers.length / dimensions;
    if (!Number.isInteger(this.count) || this.count < 1) {
      throw new RangeError(`${numbers.length} numbers are no directions of ${dimensions}.`);
    }
    const [vector, all] = [4 * dimensions, 4 * numbers.length];
    const bytes = vector + all + 4 * this.count;
    this.#simd = dimensions % MULTIPLE === 0 ? openSimd(bytes) : undefined;
    const buffer = this.#simd?.buffer ?? new ArrayBuffer(bytes);
    this.#vector = new Float32Array(buffer, 0, dimensions);
    this.#numbers = new Float32Array(buffer, vector, numbers.length);
    this.#lengths = new Float32Array(buffer, vector + all, this.count);
    this.#numbers.set(numbers);
  }

  /** @throws {Error} when the bytes are not directions of so many dimensions */
  static fromBytes(dimensions: number, bytes: Uint8Array): MainAxes {
    // Copied: the bytes may lie anywhere.
    return new MainAxes(dimensions, new Float32Array(Uint8Array.from(bytes).buffer));
  }

  /** How far a vector goes in each direction. Inner products of what it gives are nearly those of the vectors. */
  along(vector: Float32Array): Float32Array {
    const { dimensions, count } = this;
    if (this.#simd !== undefined) {
      this.#vector.set(vector);
      const { byteOffset: numbers } = this.#numbers;
      this.#simd.multiply(0, numbers, 4 * dimensions, count, this.#lengths.byteOffset);
      return this.#lengths.slice();
    }
    const lengths = new Float32Array(count);
    for (let axis = 0; axis < count; axis++) {
      lengths[axis] = innerProduct(vector, this.#numbers, axis * dimensions, dimensions);
    }
    return lengths;
  }

  /** What {@link MainAxes.fromBytes} reads; a view, not a copy. */
  bytes(): Uint8Array {
    const { buffer, byteOffset, byteLength } = this.#numbers;
    return new Uint8Array(buffer, byteOffset, byteLength);
  }
}
