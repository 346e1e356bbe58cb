import { Worker } from 'node:worker_threads';
import { english } from '../../messages/english.ts';
import type { ParsedFile } from '../read-article.ts';
import type { ReadingTask } from './reading-task.ts';

/** What one thread may take for one file. */
export interface ThreadLimits {
  /** The module that the thread runs. */
  readonly entry: URL;
  /** Milliseconds from the moment at which the thread begins with the file. */
  readonly deadlineMs: number;
  /** Of the thread's heap. */
  readonly memoryMb: number;
}

const reasons = english.operators.reasons.skipped;

/** Where every thread begins, so that it can run TypeScript. */
const start = new URL('../../start-thread.mjs', import.meta.url);

/** The file that a thread is at, and what becomes of it. */
interface Parsing {
  readonly path: string;
  readonly resolve: (parsed: ParsedFile) => void;
}

/** A thread that parses one file at a time, and is given up where one takes too much. */
export class ReadingThread {
  readonly #worker: Worker;
  readonly #deadlineMs: number;
  #usable = true;
  #ready = false;
  #parsing: Parsing | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor({ entry, deadlineMs, memoryMb }: ThreadLimits) {
    this.#deadlineMs = deadlineMs;
    this.#worker = new Worker(start, {
      workerData: { entry: entry.href },
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    });
    this.#worker.on('message', (message: 'ready' | ParsedFile) => {
      if (message !== 'ready') return this.#end(message);
      this.#ready = true;
      this.#startClock();
    });
    this.#worker.on('error', (error) => this.#giveUp(reasonFor(error)));
    this.#worker.on('exit', () => this.#giveUp(reasons.unreadable({ reason: undefined })));
  }

  /** Whether it may be given another file. */
  get usable(): boolean {
    return this.#usable;
  }

  /** Parses a file, or says why it was given up. Never throws. */
  parse(task: ReadingTask): Promise<ParsedFile> {
    return new Promise((resolve) => {
      this.#parsing = { path: task.file.path, resolve };
      // Loading its modules is not the file's fault: the clock starts when the thread says that it is there.
      if (this.#ready) this.#startClock();
      this.#worker.ref();
      this.#worker.postMessage(task);
    });
  }

  /** Settles when the thread is gone. */
  async end(): Promise<void> {
    this.#usable = false;
    await this.#worker.terminate();
  }

  #startClock(): void {
    const seconds = this.#deadlineMs / 1000;
    this.#timer = setTimeout(
      () => this.#giveUp(reasons.tookTooLong({ seconds })),
      this.#deadlineMs,
    );
  }

  #giveUp(reason: string): void {
    this.#usable = false;
    void this.#worker.terminate();
    const path = this.#parsing?.path;
    if (path !== undefined) this.#end({ articles: [], skipped: [{ path, reason }] });
  }

  #end(parsed: ParsedFile): void {
    clearTimeout(this.#timer);
    // A thread that waits for work keeps no process alive.
    this.#worker.unref();
    this.#parsing?.resolve(parsed);
    this.#parsing = undefined;
  }
}

function reasonFor(error: Error): string {
  const code = 'code' in error ? error.code : undefined;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return reasons.tookTooMuchMemory;
  return reasons.unreadable({ reason: error.message.slice(0, 200) });
}
