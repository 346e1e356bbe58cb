import type { Breaches } from '../breaches.ts';
import type { FakeClock } from '../clock.ts';

const day = 24 * 60 * 60 * 1000;

/** How often bots may identify. Discord documentation: Gateway, Session Start Limit Object. */
export interface SessionStartLimit {
  readonly total: number;
  readonly maxConcurrency: number;
}

/** Counts identifies; resumes do not count. */
export class Identifies {
  private readonly breaches: Breaches;
  private readonly clock: FakeClock;
  private readonly limit: SessionStartLimit;
  private times: number[] = [];

  constructor(breaches: Breaches, clock: FakeClock, limit: SessionStartLimit) {
    this.breaches = breaches;
    this.clock = clock;
    this.limit = limit;
  }

  note(): void {
    const now = this.clock.now();
    this.times = [...this.times.filter((time) => now - time < day), now];
    const recent = this.times.filter((time) => now - time < 5000).length;
    if (this.times.length > this.limit.total) {
      this.breaches.record('identify-count', `${this.times.length} in a day`);
    }
    if (recent > this.limit.maxConcurrency) {
      this.breaches.record('identify-rate', `${recent} in five seconds`);
    }
  }

  /** How many there were in the last day. */
  get count(): number {
    return this.times.length;
  }

  /** As `GET /gateway/bot` tells it. */
  get wire() {
    return {
      total: this.limit.total,
      remaining: Math.max(0, this.limit.total - this.times.length),
      reset_after: day,
      max_concurrency: this.limit.maxConcurrency,
    };
  }
}
