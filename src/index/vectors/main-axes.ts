import { bytesOf } from '../bytes-of.ts';
import { WindowVectors } from './window-vectors.ts';

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
  readonly #directions: WindowVectors;

  /** @param numbers - the unit vectors of the directions, one after the other */
  constructor(dimensions: number, numbers: Float32Array) {
    this.dimensions = dimensions;
    this.count = numbers.length / dimensions;
    if (!Number.isInteger(this.count) || this.count < 1) {
      throw new RangeError(`${numbers.length} numbers are no directions of ${dimensions}.`);
    }
    this.#directions = new WindowVectors(dimensions, this.count);
    this.#directions.bytes().set(bytesOf(numbers));
  }

  /** @throws {Error} when the bytes are not directions of so many dimensions */
  static fromBytes(dimensions: number, bytes: Uint8Array): MainAxes {
    // Copied: the bytes may lie anywhere.
    return new MainAxes(dimensions, new Float32Array(Uint8Array.from(bytes).buffer));
  }

  /** How far a vector goes in each direction. Inner products of what it gives are nearly those of the vectors. */
  along(vector: Float32Array): Float32Array {
    return this.#directions.cosines(vector);
  }

  /** What {@link MainAxes.fromBytes} reads; a view, not a copy. */
  bytes(): Uint8Array {
    return this.#directions.bytes();
  }
}
