/**
 * Everything that makes two vectors comparable. Two embedders with equal fingerprints (compared by
 * `fingerprintKey`) give interchangeable vectors; with unequal ones their vectors must never meet in one index.
 */
export interface EmbeddingFingerprint {
  /** `builtin`, a hub id, the name of a local folder, or `openai:…`. */
  readonly model: string;
  /** SHA-256 of the model's files, or the hub revision, or the API's model name. */
  readonly revision: string;
  readonly dtype: string;
  readonly pooling: string;
  readonly normalized: boolean;
  readonly questionPrefix: string;
  readonly passagePrefix: string;
  readonly dimensions: number;
}

/** Turns texts into unit vectors. */
export interface Embedder {
  readonly fingerprint: EmbeddingFingerprint;
  /**
   * Unit vectors of passage windows, one a text, in order; each of `fingerprint.dimensions` finite numbers.
   * `onProgress` is called with the number of texts done so far.
   * @throws {UserError} `embedding-failed` when the model gives no usable vector.
   */
  embedPassages(
    texts: readonly string[],
    options?: { signal?: AbortSignal; onProgress?: (done: number) => void },
  ): Promise<Float32Array[]>;
  /** The unit vector of a question; a question in capitals is lower-cased first (the built-in model is cased). */
  embedQuestion(text: string): Promise<Float32Array>;
  /** Frees the model. */
  close(): Promise<void>;
}
