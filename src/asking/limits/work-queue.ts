import PQueue from 'p-queue';

/** A place in the queue: how many are before it, and the work's end. */
export interface Place<Result> {
  /** 0 when the work starts at once. */
  readonly ahead: number;
  readonly result: Promise<Result>;
}

/** Runs a bounded number of questions at once, lets a bounded number wait, and refuses the rest. */
export class WorkQueue {
  readonly #queue: PQueue;
  readonly #mostWaiting: number;
  #closed = false;

  constructor(options: { readonly atOnce: number; readonly waiting: number }) {
    this.#queue = new PQueue({ concurrency: options.atOnce });
    this.#mostWaiting = options.waiting;
  }

  /** Takes work in, or gives nothing when the queue is full or closed. */
  enter<Result>(work: () => Promise<Result>): Place<Result> | undefined {
    if (this.#closed || this.#queue.size >= this.#mostWaiting) return undefined;
    const free = this.#queue.concurrency - this.#queue.pending;
    const ahead = free > 0 ? 0 : this.#queue.size + 1;
    return { ahead, result: this.#queue.add(work) };
  }

  get closed(): boolean {
    return this.#closed;
  }

  /** Whether as much runs and waits as may. */
  get full(): boolean {
    return this.waiting >= this.#mostWaiting && this.running >= this.#queue.concurrency;
  }

  /** Pieces of work under way. */
  get running(): number {
    return this.#queue.pending;
  }

  /** Pieces of work that wait. */
  get waiting(): number {
    return this.#queue.size;
  }

  /** Takes nothing more in and waits for what runs, at most this long. */
  async drain(milliseconds: number): Promise<void> {
    this.#closed = true;
    let timer: NodeJS.Timeout | undefined;
    const timeout = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, milliseconds);
    });
    await Promise.race([this.#queue.onIdle(), timeout]);
    clearTimeout(timer);
  }
}
