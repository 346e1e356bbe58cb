import type { Embedder } from '../../embedding/embedder.ts';

/** Sentences remembered unless told otherwise: 512 dimensions of four bytes make about eight megabytes. */
const DEFAULT_CAPACITY = 4096;

/**
 * Unit vectors of sentences, remembered for the next question about the same passage; the least recently used are
 * forgotten first. Belongs to one embedder, and lives as long as whoever made it wants.
 */
export class SentenceVectors {
  readonly #embedder: Embedder;
  readonly #capacity: number;
  readonly #vectors = new Map<string, Float32Array>();

  constructor(embedder: Embedder, capacity = DEFAULT_CAPACITY) {
    this.#embedder = embedder;
    this.#capacity = capacity;
  }

  /** Number of sentences remembered. */
  get size(): number {
    return this.#vectors.size;
  }

  /**
   * Cosine (-1 to 1) of the question with each sentence, in order. Embeds only what it does not remember.
   * @param question its unit vector, of the same embedder
   * @throws {UserError} `embedding-failed` when the model gives no usable vector
   */
  async cosines(
    question: Float32Array,
    sentences: readonly string[],
    options?: { signal?: AbortSignal },
  ): Promise<number[]> {
    if (sentences.length === 0) return [];
    const vectors = await this.#embed(sentences, options);
    return vectors.map((vector) => dot(question, vector));
  }

  /** The highest cosine (-1 to 1) of a sentence with others; 0 without any. Remembers them all. */
  async likeness(sentence: string, others: readonly string[]): Promise<number> {
    return others.length === 0 ? 0 : Math.max(...(await this.likenesses(sentence, others)));
  }

  /** The cosine (-1 to 1) of a sentence with each of others, in order. Remembers them all. */
  async likenesses(sentence: string, others: readonly string[]): Promise<number[]> {
    const [own, ...vectors] = await this.#embed([sentence, ...others]);
    return own === undefined ? [] : vectors.map((vector) => dot(own, vector));
  }

  async #embed(
    sentences: readonly string[],
    options?: { signal?: AbortSignal },
  ): Promise<Float32Array[]> {
    const found = new Map<string, Float32Array>();
    for (const sentence of sentences) {
      const vector = this.#vectors.get(sentence);
      if (vector !== undefined) found.set(sentence, vector);
    }
    const missing = [...new Set(sentences)].filter((sentence) => !found.has(sentence));
    if (missing.length > 0) {
      const vectors = await this.#embedder.embedPassages(missing, options);
      for (const [index, sentence] of missing.entries()) {
        const vector = vectors[index];
        if (vector !== undefined) found.set(sentence, vector);
      }
    }
    return sentences.map((sentence) => {
      const vector = found.get(sentence);
      if (vector === undefined) throw new Error('The embedder gave fewer vectors than texts.');
      this.#remember(sentence, vector);
      return vector;
    });
  }

  #remember(sentence: string, vector: Float32Array): void {
    this.#vectors.delete(sentence);
    this.#vectors.set(sentence, vector);
    const oldest = this.#vectors.keys().next();
    if (this.#vectors.size > this.#capacity && !oldest.done) this.#vectors.delete(oldest.value);
  }
}

function dot(one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (const [index, value] of one.entries()) sum += value * (other[index] ?? 0);
  return sum;
}
