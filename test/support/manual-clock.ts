import type { Clock } from '../../src/operations/clock.ts';

/** A clock that stands still until a test moves it; whatever is done again and again is done at each move. */
export class ManualClock implements Clock {
  #now = Date.now();
  readonly #works = new Set<() => Promise<void>>();

  now(): number {
    return this.#now;
  }

  every(_intervalMs: number, work: () => Promise<void>): () => void {
    this.#works.add(work);
    return () => this.#works.delete(work);
  }

  /** Settles when what is to be done has been done. */
  async advance(milliseconds: number): Promise<void> {
    this.#now += milliseconds;
    await Promise.all([...this.#works].map((work) => work()));
  }
}
