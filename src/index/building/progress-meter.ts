import type { BuildProgress } from '../types.ts';

/**
 * The past that the speed is taken from, in milliseconds: long enough for several portions of windows, each of which
 * begins with the short ones; short enough to follow a machine that has become busy.
 */
const RECENT_MS = 30_000;

/** Nothing is said of the end before a phase has gone on for so long: its beginning is not like the rest. */
const EARLIEST_MS = 2000;

/** Time between two moments that are remembered, in milliseconds. */
const REMEMBER_MS = 500;

/** How much was done at a moment. */
interface Moment {
  readonly at: number;
  readonly done: number;
}

/** Reports how far a build is, and from its speed in the recent past how long the phase will take. */
export class ProgressMeter {
  readonly #report: (progress: BuildProgress) => void;
  readonly #now: () => number;
  #phase: BuildProgress['phase'] = 'reading';
  #total = 0;
  #startedAt = 0;
  /** Oldest first; the first is the newest of those that are no longer recent. */
  #moments: Moment[] = [];

  /** @param now - milliseconds that only grow */
  constructor(
    report: (progress: BuildProgress) => void = () => undefined,
    now: () => number = () => performance.now(),
  ) {
    this.#report = report;
    this.#now = now;
  }

  /** Begins a phase of `total` files or windows. */
  start(phase: BuildProgress['phase'], total: number): void {
    this.#phase = phase;
    this.#total = total;
    this.#startedAt = this.#now();
    this.#moments = [{ at: this.#startedAt, done: 0 }];
    this.update(0);
  }

  /** @param done - files or windows of the phase that are done */
  update(done: number): void {
    const remainingMs = this.#remainingMs(done);
    this.#report({
      phase: this.#phase,
      done,
      total: this.#total,
      ...(remainingMs === undefined ? {} : { remainingMs }),
    });
  }

  #remainingMs(done: number): number | undefined {
    const now = this.#now();
    while ((this.#moments[1]?.at ?? now) < now - RECENT_MS) this.#moments.shift();
    const [since] = this.#moments;
    const last = this.#moments.at(-1);
    if (last === undefined || now - last.at >= REMEMBER_MS) this.#moments.push({ at: now, done });
    if (done >= this.#total) return 0;
    if (since === undefined || now - this.#startedAt < EARLIEST_MS || done <= since.done) return;
    return ((now - since.at) / (done - since.done)) * (this.#total - done);
  }
}
