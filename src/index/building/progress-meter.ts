import type { BuildProgress } from '../types.ts';

/** A time that remains is told once this share of a phase is behind it, or so many milliseconds. */
const LEAST_SHARE = 0.01;
const LEAST_MS = 30_000;

/**
 * Reports how far a build is, and from its speed so far how long the phase will take. The speed counts from the first
 * file or window that was done: threads and models take their time to start.
 */
export class ProgressMeter {
  readonly #report: (progress: BuildProgress) => void;
  #phase: BuildProgress['phase'] = 'reading';
  #total = 0;
  #first: { readonly done: number; readonly at: number } | undefined;

  constructor(report: (progress: BuildProgress) => void = () => undefined) {
    this.#report = report;
  }

  /** Begins a phase of `total` files or windows. */
  start(phase: BuildProgress['phase'], total: number): void {
    this.#phase = phase;
    this.#total = total;
    this.#first = undefined;
    this.update(0);
  }

  /** @param done - files or windows of the phase that are done */
  update(done: number): void {
    const phase = this.#phase;
    const total = this.#total;
    if (done === 0) {
      this.#report({ phase, done, total });
      return;
    }
    const now = performance.now();
    this.#first ??= { done, at: now };
    const behind = done - this.#first.done;
    const elapsed = now - this.#first.at;
    const isTelling = behind >= total * LEAST_SHARE || (behind > 0 && elapsed >= LEAST_MS);
    if (done < total && !isTelling) this.#report({ phase, done, total });
    else {
      const remainingMs = behind === 0 ? 0 : (elapsed / behind) * (total - done);
      this.#report({ phase, done, total, remainingMs });
    }
  }
}
