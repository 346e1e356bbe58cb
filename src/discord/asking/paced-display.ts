import { setTimeout as wait } from 'node:timers/promises';

/** Time between two edits that show progress, in milliseconds; a little over the two seconds promised. */
const progressIntervalMs = 2050;

/**
 * Shows the newest of many states, the first at once and then at most one every two seconds, so that the edits never
 * queue up before the answer. A state that cannot be shown is passed over: only the last one counts.
 */
export class PacedDisplay<State> {
  readonly #show: (state: State) => Promise<void>;
  readonly #stop = new AbortController();
  #next: State | undefined;
  #running: Promise<void> | undefined;

  constructor(show: (state: State) => Promise<void>) {
    this.#show = show;
  }

  /** Shows a state now or, in place of any that still waits, when its turn comes. */
  update(state: State): void {
    if (this.#stop.signal.aborted) return;
    this.#next = state;
    this.#running ??= this.#run();
  }

  /** Drops what waits; settles when nothing is being shown any more, so that the last state can follow. */
  async finish(): Promise<void> {
    this.#next = undefined;
    this.#stop.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#next !== undefined) {
      const state = this.#next;
      this.#next = undefined;
      await this.#show(state).catch(() => undefined);
      await wait(progressIntervalMs, undefined, {
        signal: this.#stop.signal,
      }).catch(() => undefined);
    }
    this.#running = undefined;
  }
}
