import { setImmediate as yieldToEvents } from 'node:timers/promises';
import { env, type FeatureExtractionPipeline, pipeline } from '@xenova/transformers';
import { UserError } from '../errors.ts';
import { english } from '../messages/english.ts';
import type { Embedder, EmbeddingFingerprint } from './embedder.ts';
import type { ModelUse, Pooling } from './known-models.ts';
import { damagedModel, type ModelFolder } from './model-folder.ts';
import { prepareQuestion, prepareText } from './prepare-text.ts';
import { checkUnitVector } from './vectors.ts';

const { models } = english.operators;

/** Texts in one inference: it blocks the event loop, and larger batches gain next to nothing. */
const batchSize = 8;
/** How many times as long as the shortest of its batch a text may be: the shorter ones are padded, at full cost. */
const mostStretch = 1.3;

/** More characters to a token than any text has; what is beyond the last token is not worth tokenizing. */
const charactersPerToken = 20;

/** Embeds with a model folder: the built-in model, a local one and one from a hub are the same to it. */
export class TransformersEmbedder implements Embedder {
  readonly fingerprint: EmbeddingFingerprint;
  readonly #extract: FeatureExtractionPipeline;
  readonly #folder: ModelFolder;
  readonly #use: ModelUse;
  readonly #batchSize: number;
  #closed = false;

  private constructor(
    extract: FeatureExtractionPipeline,
    folder: ModelFolder,
    use: ModelUse,
    fingerprint: EmbeddingFingerprint,
  ) {
    this.#extract = extract;
    this.#folder = folder;
    this.#use = use;
    this.fingerprint = fingerprint;
    // A quantised model scales its activations over the whole batch, so a vector would depend on its neighbours.
    this.#batchSize = folder.dtype === 'fp32' ? batchSize : 1;
  }

  /**
   * Loads a model folder, without touching the network, and embeds one text to learn its dimensions.
   * @param name - the model's name in the fingerprint
   * @param threads - threads of one inference; 0 lets the runtime choose
   * @throws {UserError} `model-damaged` when the model cannot be loaded, `embedding-failed` when it gives no vector
   */
  static async load(
    folder: ModelFolder,
    name: string,
    use: ModelUse,
    threads = 0,
  ): Promise<TransformersEmbedder> {
    const extract = await loadPipeline(folder, threads);
    try {
      const [probe = new Float32Array()] = await infer(extract, ['a'], use.pooling, name);
      checkUnitVector(probe, probe.length, name, remedySentence(folder));
      return new TransformersEmbedder(extract, folder, use, {
        model: name,
        revision: folder.revision,
        dtype: folder.dtype,
        pooling: use.pooling,
        normalized: true,
        questionPrefix: use.questionPrefix,
        passagePrefix: use.passagePrefix,
        dimensions: probe.length,
      });
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
    for (let done = 0; done < order.length; ) {
      options.signal?.throwIfAborted();
      const longest = mostStretch * (order[done]?.[1].length ?? 0);
      const next = order.slice(done, done + this.#batchSize);
      const batch = next.filter(([, text]) => text.length <= longest);
      const embedded = await this.#embed(batch.map(([, text]) => text));
      for (const [row, [position]] of batch.entries()) {
        const vector = embedded[row];
        if (vector !== undefined) vectors[position] = vector;
      }
      done += batch.length;
      options.onProgress?.(done);
      await yieldToEvents();
    }
    return vectors;
  }

  async embedQuestion(text: string): Promise<Float32Array> {
    const question = this.#prepare(this.#use.questionPrefix, prepareQuestion(text));
    const [vector] = await this.#embed([question]);
    return vector ?? new Float32Array();
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#extract.dispose();
  }

  #prepare(prefix: string, text: string): string {
    return prefix + prepareText(text, this.#folder.maxTokens * charactersPerToken);
  }

  async #embed(texts: string[]): Promise<Float32Array[]> {
    if (this.#closed) throw new Error('The embedder was used after it was closed.');
    const { model, dimensions } = this.fingerprint;
    const vectors = await infer(this.#extract, texts, this.#use.pooling, model);
    for (const vector of vectors) {
      checkUnitVector(vector, dimensions, model, remedySentence(this.#folder));
    }
    return vectors;
  }
}

function remedySentence(folder: ModelFolder): string {
  return models.damagedFiles(folder);
}

async function loadPipeline(
  folder: ModelFolder,
  threads: number,
): Promise<FeatureExtractionPipeline> {
  // Settings of the whole library; it has no others. This is the only place that loads a model.
  env.allowRemoteModels = false;
  env.allowLocalModels = true;
  try {
    return await pipeline('feature-extraction', folder.path, {
      dtype: folder.dtype,
      device: 'cpu',
      session_options: {
        // Else threads wait for work in a busy loop, which gains nothing on an idle machine and takes the processor
        // from everything else, these threads included, on a busy one.
        extra: { session: { intra_op: { allow_spinning: '0' } } },
        ...(threads > 0 && { intraOpNumThreads: threads }),
      },
    });
  } catch (cause) {
    throw damagedModel(folder.path, models.folder.notLoaded, folder.remedy, cause);
  }
}

/** One inference: a vector for each text, in order. */
async function infer(
  extract: FeatureExtractionPipeline,
  texts: string[],
  pooling: Pooling,
  model: string,
): Promise<Float32Array[]> {
  const failed = (what: string, cause?: unknown) =>
    new UserError('embedding-failed:pooling', { model, what, pooling }, { cause });
  let dims: readonly number[];
  let data: unknown;
  try {
    ({ dims, data } = await extract(texts, { pooling, normalize: true }));
  } catch (cause) {
    throw failed(models.inference.failed, cause);
  }
  const [rows, dimensions] = dims;
  if (
    !(data instanceof Float32Array) ||
    dims.length !== 2 ||
    rows !== texts.length ||
    !dimensions
  ) {
    throw failed(models.inference.otherShape({ dimensions: dims }));
  }
  return texts.map((_, row) => data.slice(row * dimensions, (row + 1) * dimensions));
}
