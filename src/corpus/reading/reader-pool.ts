import { availableParallelism } from 'node:os';
import PQueue from 'p-queue';
import type { ParsedFile } from '../read-article.ts';
import type { ReadingTask } from './reading-task.ts';
import { ReadingThread, type ThreadLimits } from './reading-thread.ts';

/** How a pool of reading threads is bounded. */
export interface ReaderPoolOptions extends Partial<ThreadLimits> {
  /** Threads at the most; as many as the machine has cores, up to {@link MOST_THREADS}, when left out. */
  readonly threads?: number;
}

/** More threads would read faster than anything after them can take it. */
const MOST_THREADS = 4;

const DEFAULT_LIMITS: ThreadLimits = {
  entry: new URL('./read-worker.ts', import.meta.url),
  deadlineMs: 60_000,
  memoryMb: 512,
};

/**
 * Parses files in threads of their own, each within a deadline and a limit of memory. Threads are made when they are
 * first needed: an index of which nothing changed costs none.
 */
export class ReaderPool {
  readonly #limits: ThreadLimits;
  readonly #queue: PQueue;
  readonly #idle: ReadingThread[] = [];

  constructor({ threads, ...limits }: ReaderPoolOptions = {}) {
    this.#limits = { ...DEFAULT_LIMITS, ...limits };
    const concurrency = threads ?? Math.min(MOST_THREADS, availableParallelism());
    this.#queue = new PQueue({ concurrency });
  }

  /** Files parsed at once. */
  get threads(): number {
    return this.#queue.concurrency;
  }

  /** Parses a file; one that takes too long or too much memory comes back as skipped. Never throws. */
  parse(task: ReadingTask): Promise<ParsedFile> {
    return this.#queue.add(async () => {
      const thread = this.#idle.pop() ?? new ReadingThread(this.#limits);
      const parsed = await thread.parse(task);
      if (thread.usable) this.#idle.push(thread);
      return parsed;
    });
  }

  /** Ends the threads; call it when nothing is being parsed any more, or to give up what is. */
  async close(): Promise<void> {
    this.#queue.clear();
    await Promise.all(this.#idle.splice(0).map((thread) => thread.end()));
  }
}
