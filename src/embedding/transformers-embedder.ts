import { setImmediate as yieldToEvents } from 'node:timers/promises';
import { env, type FeatureExtractionPipeline, pipeline } from '@xenova/transformers';
import { UserError } from '../errors.ts';
import type { Embedder, EmbeddingFingerprint } from './embedder.ts';
import type { ModelUse } from './known-models.ts';
import { damaged, type ModelFolder } from './model-folder.ts';
import { prepareQuestion, prepareText } from './prepare-text.ts';
import { checkUnitVector } from './vectors.ts';

/** Texts in one inference: it blocks the event loop, and larger batches gain next to nothing. */
const batchSize = 8;

/** More characters to a token than any text has; what is beyond the last token is not worth tokenizing. */
const charactersPerToken = 20;

/** Embeds with a model folder: the built-in model, a local one and one from a hub are the same to it. */
export class TransformersEmbedder implements Embedder {
  readonly fingerprint: EmbeddingFingerprint;
  readonly #extract: FeatureExtractionPipeline;
  readonly #use: ModelUse;
  readonly #maxCharacters: number;
  readonly #batchSize: number;

  private constructor(
    extract: FeatureExtractionPipeline,
    folder: ModelFolder,
    use: ModelUse,
    fingerprint: EmbeddingFingerprint,
  ) {
    this.#extract = extract;
    this.#use = use;
    this.fingerprint = fingerprint;
    this.#maxCharacters = folder.maxTokens * charactersPerToken;
    // A quantised model scales its activations over the whole batch, so a vector would depend on its neighbours.
    this.#batchSize = folder.dtype === 'fp32' ? batchSize : 1;
  }

  /**
   * Loads a model folder, without touching the network, and embeds one text to learn its dimensions.
   * @param name - the model's name in the fingerprint
   * @param revision - its revision in the fingerprint; the hash of its files unless given
   * @param threads - threads of one inference; 0 lets the runtime choose
   * @throws {UserError} `model-damaged` when the model cannot be loaded, `embedding-failed` when it gives no vector
   */
  static async load(
    folder: ModelFolder,
    name: string,
    use: ModelUse,
    options: { threads?: number; revision?: string } = {},
  ): Promise<TransformersEmbedder> {
    // Settings of the whole library; it has no others. This is the only place that loads a model.
    env.allowRemoteModels = false;
    env.allowLocalModels = true;
    const threads = options.threads ?? 0;
    let extract: FeatureExtractionPipeline;
    try {
      extract = await pipeline('feature-extraction', folder.path, {
        dtype: folder.dtype,
        device: 'cpu',
        session_options: threads > 0 ? { intraOpNumThreads: threads } : {},
      });
    } catch (cause) {
      throw damaged(folder.path, 'holds a model that cannot be loaded', cause);
    }
    try {
      const [probe] = await run(extract, ['a'], use, name);
      const fingerprint = {
        model: name,
        revision: options.revision ?? folder.sha256,
        dtype: folder.dtype,
        pooling: use.pooling,
        normalized: true,
        questionPrefix: use.questionPrefix,
        passagePrefix: use.passagePrefix,
        dimensions: probe?.length ?? 0,
      };
      return new TransformersEmbedder(extract, folder, use, fingerprint);
    } catch (cause) {
      await extract.dispose();
      throw cause;
    }
  }

  async embedPassages(
    texts: readonly string[],
    options: { signal?: AbortSignal; onProgress?: (done: number) => void } = {},
  ): Promise<Float32Array[]> {
    const prepared = texts.map((text) => this.#prepare(this.#use.passagePrefix, text));
    // Texts of like length share a batch, so that little is padded.
    const order = [...prepared.entries()].sort(([, a], [, b]) => a.length - b.length);
    const vectors = new Array<Float32Array>(texts.length);
    for (let done = 0; done < order.length; done += this.#batchSize) {
      options.signal?.throwIfAborted();
      const batch = order.slice(done, done + this.#batchSize);
      const embedded = await this.#embed(batch.map(([, text]) => text));
      for (const [row, [position]] of batch.entries()) {
        const vector = embedded[row];
        if (vector !== undefined) vectors[position] = vector;
      }
      options.onProgress?.(done + batch.length);
      await yieldToEvents();
    }
    options.signal?.throwIfAborted();
    return vectors;
  }

  async embedQuestion(text: string): Promise<Float32Array> {
    const prepared = this.#prepare(this.#use.questionPrefix, prepareQuestion(text));
    const [vector] = await this.#embed([prepared]);
    return vector ?? new Float32Array();
  }

  async close(): Promise<void> {
    await this.#extract.dispose();
  }

  #prepare(prefix: string, text: string): string {
    return prefix + prepareText(text, this.#maxCharacters);
  }

  async #embed(texts: string[]): Promise<Float32Array[]> {
    const { model, dimensions } = this.fingerprint;
    const vectors = await run(this.#extract, texts, this.#use, model);
    for (const vector of vectors) checkUnitVector(vector, dimensions, model);
    return vectors;
  }
}

/** One inference: a vector for each text, in order. */
async function run(
  extract: FeatureExtractionPipeline,
  texts: string[],
  use: ModelUse,
  model: string,
): Promise<Float32Array[]> {
  let dims: readonly number[];
  let data: unknown;
  try {
    ({ dims, data } = await extract(texts, { pooling: use.pooling, normalize: true }));
  } catch (cause) {
    throw new UserError(
      'embedding-failed',
      `The embedding model ${model} could not embed a text with the pooling "${use.pooling}" (EMBEDDING_POOLING).`,
      { cause },
    );
  }
  const [rows, dimensions] = dims;
  if (
    !(data instanceof Float32Array) ||
    dims.length !== 2 ||
    rows !== texts.length ||
    !dimensions
  ) {
    throw new UserError(
      'embedding-failed',
      `The embedding model ${model} gave numbers of shape [${dims.join(', ')}] for ${texts.length} texts; expected ` +
        `one vector for each. Its pooling is probably not "${use.pooling}" (EMBEDDING_POOLING).`,
    );
  }
  return texts.map((_, row) => data.slice(row * dimensions, (row + 1) * dimensions));
}
