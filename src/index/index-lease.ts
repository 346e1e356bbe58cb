import type { OpenIndex } from './types.ts';

/** Keeps a generation open until it is retired and the last question that uses it is done. */
export class IndexLease {
  readonly index: OpenIndex;
  /** Settles when the generation has been closed. */
  readonly closed: Promise<void>;
  #users = 0;
  #retired = false;
  #settle: () => void = () => undefined;

  constructor(index: OpenIndex) {
    this.index = index;
    this.closed = new Promise((resolve) => {
      this.#settle = resolve;
    });
  }

  /** Does work with the generation, which is not closed before the work is done. */
  async use<T>(work: (index: OpenIndex) => Promise<T>): Promise<T> {
    this.#users++;
    try {
      return await work(this.index);
    } finally {
      this.#users--;
      this.#closeWhenDone();
    }
  }

  /** Nobody begins to use it any more: closes it as soon as nobody does. */
  retire(): void {
    this.#retired = true;
    this.#closeWhenDone();
  }

  #closeWhenDone(): void {
    if (!this.#retired || this.#users > 0) return;
    this.index.close();
    this.#settle();
  }
}
