import { readCurrent } from './generation/current.ts';
import { IndexLease } from './index-lease.ts';
import { type OpenIndexOptions, openIndex, openNamed } from './open-index.ts';
import type { OpenIndex } from './types.ts';

/** How a live index is opened and kept up to date. */
export interface LiveIndexOptions extends Omit<OpenIndexOptions, 'onOlder'> {
  /** Told when the generation that is to be served cannot be opened; an older one is served in its place. */
  readonly onProblem?: (problem: Error) => void;
  /** Told when a new generation has taken over, with its name. */
  readonly onSwitch?: (generation: string) => void;
  /** Time between two looks at which generation is served, in milliseconds. */
  readonly intervalMs?: number;
}

/** A generation that refused to open is tried again after this time, in case its reason has passed. */
const RETRY_MS = 60_000;

/**
 * The served generation, always the newest one: notices a new `CURRENT`, opens what it names beside the old one,
 * lets questions begin on it from then on, and closes the old one when its last question is done.
 */
export class LiveIndex {
  readonly #indexDir: string;
  readonly #options: LiveIndexOptions;
  readonly #timer: NodeJS.Timeout;
  /** The current generation, and older ones that questions still use. */
  readonly #leases = new Set<IndexLease>();
  #current: IndexLease;
  #refreshing: Promise<void> | undefined;
  #refused: { generation: string; retryAt: number } | undefined;
  #generation = '';
  #problem: Error | undefined;
  #closed = false;

  private constructor(
    indexDir: string,
    index: OpenIndex,
    options: LiveIndexOptions,
    problem: Error | undefined,
  ) {
    this.#indexDir = indexDir;
    this.#options = options;
    this.#current = this.#lease(index);
    this.#timer = setInterval(() => void this.refresh(), options.intervalMs ?? 1000);
    this.#timer.unref();
    this.#problem = problem;
  }

  /** @throws {UserError} as `openIndex` does */
  static async open(indexDir: string, options: LiveIndexOptions = {}): Promise<LiveIndex> {
    let problem: Error | undefined;
    const onOlder = (why: Error) => {
      problem = why;
    };
    const index = await openIndex(indexDir, { ...options, onOlder });
    const live = new LiveIndex(indexDir, index, options, problem);
    if (problem !== undefined) {
      live.#refuse((await readCurrent(indexDir).catch(() => undefined)) ?? '', problem);
    }
    return live;
  }

  /** Why an older generation is served than the one that should be, while that is so. */
  get problem(): Error | undefined {
    return this.#problem;
  }

  /**
   * Does work with the served generation, which stays open until the work is done even when another one takes over.
   * @throws {Error} when the live index has been closed
   */
  async use<T>(work: (index: OpenIndex) => Promise<T>): Promise<T> {
    if (this.#closed) throw new Error('The index has been closed.');
    return this.#current.use(work);
  }

  /** Looks at once whether another generation is served; settles when it has taken over. Never throws. */
  refresh(): Promise<void> {
    this.#refreshing ??= this.#refresh().finally(() => {
      this.#refreshing = undefined;
    });
    return this.#refreshing;
  }

  /** Takes no more questions, and settles when the running ones are done and everything is closed. */
  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#timer);
    await this.#refreshing;
    this.#current.retire();
    await Promise.all([...this.#leases].map((lease) => lease.closed));
  }

  async #refresh(): Promise<void> {
    let generation: string | undefined;
    try {
      generation = await readCurrent(this.#indexDir);
      if (this.#closed || generation === undefined || !this.#isNew(generation)) return;
      const old = this.#current;
      this.#current = this.#lease(await openNamed(this.#indexDir, this.#options));
      old.retire();
      this.#refused = undefined;
      this.#problem = undefined;
      this.#options.onSwitch?.(this.#current.index.manifest.generation);
    } catch (error) {
      this.#refuse(generation ?? '', error);
    }
  }

  #isNew(generation: string): boolean {
    if (generation === this.#generation) {
      // A build may also have put back the one that is served.
      this.#problem = undefined;
      return false;
    }
    const refused = this.#refused;
    return refused?.generation !== generation || performance.now() >= refused.retryAt;
  }

  #refuse(generation: string, error: unknown): void {
    const known = this.#refused?.generation === generation;
    this.#refused = { generation, retryAt: performance.now() + RETRY_MS };
    if (known) return;
    const problem = error instanceof Error ? error : new Error(String(error));
    this.#problem = problem;
    this.#options.onProblem?.(problem);
  }

  #lease(index: OpenIndex): IndexLease {
    this.#generation = index.manifest.generation;
    const lease = new IndexLease(index);
    this.#leases.add(lease);
    void lease.closed.then(() => this.#leases.delete(lease));
    return lease;
  }
}
