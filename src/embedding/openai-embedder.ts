import OpenAI from 'openai';
import { z } from 'zod';
import { UserError } from '../errors.ts';
import { english } from '../messages/english.ts';
import type { Embedder, EmbeddingFingerprint } from './embedder.ts';
import type { ModelUse } from './known-models.ts';
import { describeApiFailure } from './openai-failure.ts';
import { prepareQuestion, prepareText } from './prepare-text.ts';
import { checkUnitVector, toUnitVector } from './vectors.ts';

const defaultBaseUrl = 'https://api.openai.com/v1';

/** Dimensions of the API's own models, which need no request to learn them. */
const knownDimensions: ReadonlyMap<string, number> = new Map([
  ['text-embedding-3-small', 1536],
  ['text-embedding-3-large', 3072],
  ['text-embedding-ada-002', 1536],
]);

/** Texts in one request, well below the API's 2048 texts and 300 000 tokens. */
const batchSize = 64;

/** Keeps a text below the API's 8192 tokens. */
const maxCharacters = 8000;

export interface OpenAiEmbedderOptions {
  /** The API's name of the model. */
  readonly model: string;
  readonly apiKey?: string;
  /** Address of an OpenAI-compatible API. */
  readonly baseUrl?: string;
  readonly use: ModelUse;
  /** Longest wait for one answer, in milliseconds. */
  readonly timeoutMs?: number;
  /** Further tries after a failure that may pass (connection, 408, 409, 429, 5xx), with growing pauses. */
  readonly retries?: number;
  readonly signal?: AbortSignal;
}

const answerSchema = z.object({
  data: z.array(z.object({ index: z.int().nonnegative(), embedding: z.array(z.number()) })),
});

/** Embeds with an OpenAI-compatible API. */
export class OpenAiEmbedder implements Embedder {
  readonly fingerprint: EmbeddingFingerprint;
  readonly #client: OpenAI;
  readonly #model: string;
  readonly #use: ModelUse;
  readonly #timeoutMs: number;

  private constructor(client: OpenAI, options: OpenAiEmbedderOptions, dimensions: number) {
    this.#client = client;
    this.#model = options.model;
    this.#use = options.use;
    this.#timeoutMs = client.timeout;
    this.fingerprint = {
      model: `openai:${options.model}`,
      revision: options.model,
      dtype: 'float',
      pooling: 'none',
      normalized: true,
      questionPrefix: options.use.questionPrefix,
      passagePrefix: options.use.passagePrefix,
      dimensions,
    };
  }

  /**
   * Prepares the connection. A model whose dimensions are not known is asked for one vector.
   * @throws {UserError} `embedding-failed` when that fails
   */
  static async connect(options: OpenAiEmbedderOptions): Promise<OpenAiEmbedder> {
    const client = new OpenAI({
      // Compatible servers of one's own often want no key; the client insists on one.
      apiKey: options.apiKey ?? 'none',
      baseURL: options.baseUrl ?? defaultBaseUrl,
      // Said outright, so that the client does not look for them in the environment.
      organization: null,
      project: null,
      timeout: options.timeoutMs ?? 30_000,
      maxRetries: options.retries ?? 2,
      logLevel: 'off',
    });
    const known = knownDimensions.get(options.model);
    const embedder = new OpenAiEmbedder(client, options, known ?? 0);
    if (known !== undefined) return embedder;
    const [probe] = await embedder.#request(['a'], options.signal);
    return new OpenAiEmbedder(client, options, probe?.length ?? 0);
  }

  async embedPassages(
    texts: readonly string[],
    options: { signal?: AbortSignal; onProgress?: (done: number) => void } = {},
  ): Promise<Float32Array[]> {
    const prefix = this.#use.passagePrefix;
    const vectors: Float32Array[] = [];
    while (vectors.length < texts.length) {
      options.signal?.throwIfAborted();
      const batch = texts.slice(vectors.length, vectors.length + batchSize);
      const prepared = batch.map((text) => prefix + prepareText(text, maxCharacters));
      vectors.push(...(await this.#embed(prepared, options.signal)));
      options.onProgress?.(vectors.length);
    }
    return vectors;
  }

  async embedQuestion(text: string): Promise<Float32Array> {
    const question = prepareText(prepareQuestion(text), maxCharacters);
    const [vector] = await this.#embed([this.#use.questionPrefix + question]);
    return vector ?? new Float32Array();
  }

  /** Nothing to free: the client keeps no connection of its own. */
  async close(): Promise<void> {}

  async #embed(texts: string[], signal?: AbortSignal): Promise<Float32Array[]> {
    const { model, dimensions } = this.fingerprint;
    const vectors = await this.#request(texts, signal);
    for (const vector of vectors) {
      checkUnitVector(vector, dimensions, model, english.operators.models.checkApi);
    }
    return vectors;
  }

  /** One request: a vector of length 1 for each text, in order. */
  async #request(texts: string[], signal?: AbortSignal): Promise<Float32Array[]> {
    const server = new URL(this.#client.baseURL).host;
    let answer: unknown;
    try {
      // The client would ask for base64 and read servers that ignore that as empty vectors.
      answer = await this.#client.embeddings.create(
        { model: this.#model, input: texts, encoding_format: 'float' },
        signal ? { signal } : {},
      );
    } catch (cause) {
      signal?.throwIfAborted();
      throw describeApiFailure(cause, server, this.#model, this.#timeoutMs);
    }
    const parsed = answerSchema.safeParse(answer);
    const rows = parsed.data?.data.toSorted((a, b) => a.index - b.index) ?? [];
    if (rows.length !== texts.length || rows.some(({ index }, position) => index !== position)) {
      const values = { server, count: texts.length };
      throw new UserError('embedding-failed:count', values, { cause: parsed.error });
    }
    return rows.map(({ embedding }) => toUnitVector(embedding));
  }
}
