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

/** Files for each of which a further thread pays: making one takes as long as reading about so many. */
const FILES_PER_THREAD = 25;

/**
 * A thread that the last pool left: making one costs more than reading a handful of files, and a process that builds
 * once often builds again. It keeps no process alive.
 */
let spare: ReadingThread | undefined;

/**
 * Parses files in threads of their own, each within a deadline and a limit of memory. Threads are made when they are
 * first needed: an index of which nothing changed costs none.
 */
export class ReaderPool {
  readonly #limits: ThreadLimits;
  readonly #queue: PQueue;
  readonly #idle: ReadingThread[] = [];
  readonly #busy = new Set<ReadingThread>();
  readonly #sharesSpare: boolean;

  /** @param files - about how many will be parsed */
  constructor(files: number, { threads, ...limits }: ReaderPoolOptions = {}) {
    this.#limits = { ...DEFAULT_LIMITS, ...limits };
    const most = Math.min(MOST_THREADS, availableParallelism());
    const concurrency = threads ?? Math.min(most, 1 + Math.floor(files / FILES_PER_THREAD));
    this.#queue = new PQueue({ concurrency });
    this.#sharesSpare = Object.keys(limits).length === 0;
  }

  /** Files parsed at once. */
  get threads(): number {
    return this.#queue.concurrency;
  }

  /** Parses a file; one that takes too long or too much memory comes back as skipped. Never throws. */
  parse(task: ReadingTask): Promise<ParsedFile> {
    return this.#queue.add(async () => {
      const thread = this.#idle.pop() ?? this.#takeSpare() ?? new ReadingThread(this.#limits);
      this.#busy.add(thread);
      const parsed = await thread.parse(task);
      this.#busy.delete(thread);
      if (thread.usable) this.#idle.push(thread);
      return parsed;
    });
  }

  /** Ends the threads; call it when nothing is being parsed any more, or to give up what is. */
  async close(): Promise<void> {
    this.#queue.clear();
    if (this.#sharesSpare) spare ??= this.#idle.pop();
    await Promise.all([...this.#busy, ...this.#idle.splice(0)].map((thread) => thread.end()));
  }

  #takeSpare(): ReadingThread | undefined {
    if (!this.#sharesSpare) return undefined;
    const taken = spare;
    spare = undefined;
    return taken;
  }
}
