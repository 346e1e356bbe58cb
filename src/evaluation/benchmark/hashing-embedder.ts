import { createHash } from 'node:crypto';
import type { Embedder, EmbeddingFingerprint } from '../../embedding/embedder.ts';

/**
 * An embedder where only the plumbing matters, in tests and in benchmarks of all that is not the model: each word adds
 * a direction that depends on its hash alone, so texts that share words are near each other. Fast, deterministic, and a
 * bag of words, nothing more.
 */
export class HashingEmbedder implements Embedder {
  readonly fingerprint: EmbeddingFingerprint;
  /** Texts embedded so far. */
  embedded = 0;
  readonly #directions = new Map<string, Float32Array>();

  constructor(fingerprint: Partial<EmbeddingFingerprint> = {}) {
    this.fingerprint = {
      model: 'hashing',
      revision: '1',
      dtype: 'fp32',
      pooling: 'none',
      normalized: true,
      questionPrefix: '',
      passagePrefix: '',
      dimensions: 32,
      ...fingerprint,
    };
  }

  async embedPassages(
    texts: readonly string[],
    options: { signal?: AbortSignal; onProgress?: (done: number) => void } = {},
  ): Promise<Float32Array[]> {
    const vectors: Float32Array[] = [];
    for (const text of texts) {
      options.signal?.throwIfAborted();
      vectors.push(this.#embed(text));
      this.embedded++;
      options.onProgress?.(vectors.length);
    }
    return vectors;
  }

  async embedQuestion(text: string): Promise<Float32Array> {
    return this.#embed(text);
  }

  async close(): Promise<void> {}

  #embed(text: string): Float32Array {
    const vector = new Float32Array(this.fingerprint.dimensions);
    for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? ['']) {
      const known = this.#directions.get(word) ?? direction(word, vector.length);
      this.#directions.set(word, known);
      for (let index = 0; index < vector.length; index++) {
        vector[index] = (vector[index] ?? 0) + (known[index] ?? 0);
      }
    }
    const length = Math.hypot(...vector);
    return vector.map((value) => value / length);
  }
}

/** A number between -1 and 1 for each dimension. */
function direction(word: string, dimensions: number): Float32Array {
  const bytes: number[] = [];
  for (let part = 0; bytes.length < dimensions; part++) {
    bytes.push(...createHash('sha256').update(`${part} ${word}`).digest());
  }
  return Float32Array.from(bytes.slice(0, dimensions), (byte) => byte / 127.5 - 1);
}
