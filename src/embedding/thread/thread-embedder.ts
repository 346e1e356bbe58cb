import { Worker } from 'node:worker_threads';
import { type ErrorArguments, UserError } from '../../errors.ts';
import type { Embedder, EmbeddingFingerprint } from '../embedder.ts';
import { OnePerTurn } from './one-per-turn.ts';
import type {
  ThreadFailure,
  ThreadOptions,
  ThreadReply,
  ThreadRequest,
} from './thread-messages.ts';

/** Where every thread begins, so that it can run TypeScript. */
const start = new URL('../../start-thread.mjs', import.meta.url);

/** A request without its number. */
type Asked =
  | { readonly question: string }
  | { readonly passages: readonly string[] }
  | { readonly close: true };

/** A request that the thread is at. */
interface Waiting {
  readonly resolve: (vectors: readonly Float32Array[]) => void;
  readonly reject: (error: unknown) => void;
  readonly onProgress?: ((done: number) => void) | undefined;
}

/**
 * An embedder whose model runs in a thread of its own: an inference blocks its thread for all of its time, and the
 * main one has people to answer. A thread that ends by itself is started again for the next text.
 */
export class ThreadEmbedder implements Embedder {
  readonly fingerprint: EmbeddingFingerprint;
  readonly #options: ThreadOptions;
  #thread: EmbeddingThread | undefined;
  #starting: Promise<EmbeddingThread> | undefined;
  #closed = false;

  private constructor(
    thread: EmbeddingThread,
    fingerprint: EmbeddingFingerprint,
    of: ThreadOptions,
  ) {
    this.#thread = thread;
    this.fingerprint = fingerprint;
    this.#options = of;
  }

  /** @throws {UserError} as `createEmbedder` does */
  static async open(options: ThreadOptions): Promise<ThreadEmbedder> {
    const { thread, fingerprint } = await EmbeddingThread.start(options);
    return new ThreadEmbedder(thread, fingerprint, options);
  }

  async embedPassages(
    texts: readonly string[],
    options: { signal?: AbortSignal; onProgress?: (done: number) => void } = {},
  ): Promise<Float32Array[]> {
    const thread = await this.#running();
    return [...(await thread.ask({ passages: texts }, options))];
  }

  async embedQuestion(text: string): Promise<Float32Array> {
    const [vector] = await (await this.#running()).ask({ question: text });
    return vector ?? new Float32Array();
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#starting?.catch(() => undefined);
    await this.#thread?.close();
  }

  async #running(): Promise<EmbeddingThread> {
    if (this.#closed) throw new Error('The embedder was used after it was closed.');
    if (this.#thread?.usable) return this.#thread;
    this.#starting ??= EmbeddingThread.start(this.#options)
      .then(({ thread }) => {
        this.#thread = thread;
        return thread;
      })
      .finally(() => {
        this.#starting = undefined;
      });
    return this.#starting;
  }
}

/** One thread and the requests that it is at. */
class EmbeddingThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  readonly #turns = new OnePerTurn();
  readonly #opened: Promise<EmbeddingFingerprint>;
  #asked = 0;
  #usable = true;

  private constructor(options: ThreadOptions) {
    const entry = new URL('./thread-worker.ts', import.meta.url).href;
    this.#worker = new Worker(start, { workerData: { entry, options }, execArgv: [] });
    this.#opened = new Promise((resolve, reject) => {
      this.#waiting.set(0, { resolve: () => undefined, reject });
      this.#worker.on('message', (reply: ThreadReply) => {
        if ('fingerprint' in reply) {
          this.#waiting.delete(0);
          resolve(reply.fingerprint);
        } else {
          this.#take(reply);
        }
      });
    });
    this.#worker.on('error', (error) => this.#fail(error));
    this.#worker.on('exit', () => this.#fail(new Error('The embedding thread ended.')));
  }

  static async start(
    options: ThreadOptions,
  ): Promise<{ thread: EmbeddingThread; fingerprint: EmbeddingFingerprint }> {
    const thread = new EmbeddingThread(options);
    try {
      return { thread, fingerprint: await thread.#opened };
    } catch (error) {
      await thread.#worker.terminate();
      throw error;
    }
  }

  get usable(): boolean {
    return this.#usable;
  }

  ask(
    asked: Asked,
    { signal, onProgress }: { signal?: AbortSignal; onProgress?: (done: number) => void } = {},
  ): Promise<readonly Float32Array[]> {
    signal?.throwIfAborted();
    const id = ++this.#asked;
    return new Promise((resolve, reject) => {
      const giveUp = () => {
        this.#waiting.delete(id);
        this.#send({ giveUp: id });
        reject(signal?.reason);
      };
      signal?.addEventListener('abort', giveUp, { once: true });
      const over = () => signal?.removeEventListener('abort', giveUp);
      this.#waiting.set(id, {
        onProgress,
        resolve: (vectors) => {
          over();
          resolve(vectors);
        },
        reject: (error) => {
          over();
          reject(error);
        },
      });
      this.#send({ id, ...asked });
    });
  }

  async close(): Promise<void> {
    if (this.#usable) await this.ask({ close: true }).catch(() => undefined);
    this.#usable = false;
    await this.#worker.terminate();
  }

  #send(request: ThreadRequest): void {
    this.#worker.postMessage(request);
  }

  #take(reply: Exclude<ThreadReply, { fingerprint: EmbeddingFingerprint }>): void {
    const waiting = this.#waiting.get(reply.id);
    if ('done' in reply) {
      waiting?.onProgress?.(reply.done);
      return;
    }
    this.#waiting.delete(reply.id);
    if ('vectors' in reply) this.#turns.add(() => waiting?.resolve(reply.vectors));
    else waiting?.reject(errorOf(reply.failure));
  }

  #fail(error: Error): void {
    this.#usable = false;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of waiting) reject(error);
  }
}

function errorOf(failure: ThreadFailure): Error {
  if ('message' in failure) return new Error(failure.message);
  return new UserError(...([failure.name, failure.values] as ErrorArguments));
}
