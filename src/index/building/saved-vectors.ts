import { createHash } from 'node:crypto';
import { appendFile, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { bytesOf } from '../bytes-of.ts';
import { checkVector } from '../vectors/window-vectors.ts';

/** Name of the file that keeps what a build has embedded until its generation is served. */
const SAVED_FILE = 'unfinished.vectors';

/** Bytes of a window's id: 32 hexadecimal digits. */
const ID_BYTES = 16;

/** Records read at once. */
const READ_AT_ONCE = 256;

/** Bytes of the checksum in front of every record. */
const SUM_BYTES = 8;

/**
 * The vectors of a build that is not finished, on disk, so that one that is interrupted goes on where it was. A record
 * is a checksum, a window's id and its vector; the id stands for the text and the model, so that a vector is never
 * taken for another one's. Whatever is damaged or cut short is passed over: it is embedded again.
 */
export class SavedVectors {
  readonly #path: string;
  readonly #dimensions: number;
  #writable = true;

  constructor(indexDir: string, dimensions: number) {
    this.#path = join(indexDir, SAVED_FILE);
    this.#dimensions = dimensions;
  }

  /** The vectors of windows that are saved, by id, in portions. */
  async *read(isWanted: (id: string) => boolean): AsyncGenerator<Map<string, Float32Array>> {
    const file = await open(this.#path, 'r+').catch(() => undefined);
    if (file === undefined) return;
    const size = SUM_BYTES + ID_BYTES + this.#dimensions * 4;
    const piece = Buffer.alloc(READ_AT_ONCE * size);
    let whole = 0;
    let isAny = false;
    try {
      for (;;) {
        const read = await file.read(piece, 0, piece.length, whole).catch(() => undefined);
        const bytes = Math.floor((read?.bytesRead ?? 0) / size) * size;
        if (bytes === 0) break;
        whole += bytes;
        const found = this.#vectorsIn(piece.subarray(0, bytes), size, isWanted);
        isAny ||= found.size > 0;
        yield found;
      }
      // After a record that was cut short, others could not be read.
      await file.truncate(whole).catch(() => undefined);
    } finally {
      await file.close();
    }
    if (!isAny) await this.remove();
  }

  /** Saves vectors. A disk that does not take them is no hindrance yet: the build itself will say so. */
  async add(vectors: ReadonlyMap<string, Float32Array>): Promise<void> {
    if (!this.#writable || vectors.size === 0) return;
    const records = [...vectors].flatMap(([id, vector]) => {
      const body = Buffer.concat([Buffer.from(id, 'hex'), bytesOf(vector)]);
      return [sum(body), body];
    });
    try {
      await appendFile(this.#path, Buffer.concat(records));
    } catch {
      this.#writable = false;
    }
  }

  #vectorsIn(
    records: Buffer,
    size: number,
    isWanted: (id: string) => boolean,
  ): Map<string, Float32Array> {
    const found = new Map<string, Float32Array>();
    for (let start = 0; start < records.length; start += size) {
      const body = records.subarray(start + SUM_BYTES, start + size);
      const id = body.toString('hex', 0, ID_BYTES);
      if (!isWanted(id) || !sum(body).equals(records.subarray(start, start + SUM_BYTES))) continue;
      const vector = new Float32Array(this.#dimensions);
      Buffer.from(vector.buffer).set(body.subarray(ID_BYTES));
      checkVector(vector, this.#dimensions);
      found.set(id, vector);
    }
    return found;
  }

  /** Forgets them all: their generation is served, or nobody wants them. */
  async remove(): Promise<void> {
    await rm(this.#path, { recursive: true, force: true }).catch(() => undefined);
  }
}

function sum(body: Uint8Array): Buffer {
  return createHash('sha256').update(body).digest().subarray(0, SUM_BYTES);
}
