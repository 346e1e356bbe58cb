import type { BuildProgress } from '../types.ts';

/** Reports how far a build is, and from its speed so far how long the phase will take. */
export class ProgressMeter {
  readonly #report: (progress: BuildProgress) => void;
  #phase: BuildProgress['phase'] = 'reading';
  #total = 0;
  #startedAt = 0;

  constructor(report: (progress: BuildProgress) => void = () => undefined) {
    this.#report = report;
  }

  /** Begins a phase of `total` files or windows. */
  start(phase: BuildProgress['phase'], total: number): void {
    this.#phase = phase;
    this.#total = total;
    this.#startedAt = performance.now();
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
    const elapsed = performance.now() - this.#startedAt;
    this.#report({ phase, done, total, remainingMs: (elapsed / done) * (total - done) });
  }
}
