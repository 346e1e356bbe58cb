import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Questions allowed in a minute. */
export interface AskAllowances {
  readonly perPerson: number;
  readonly perServer: number;
  readonly overall: number;
}

/** A limit that is reached, and how long until a question may come again. */
export interface RateRefusal {
  readonly scope: 'person' | 'server' | 'overall';
  readonly waitMs: number;
}

const minuteSeconds = 60;

/** Counts questions per person, per server and overall, in windows of a minute. */
export class AskLimits {
  readonly #limiters: readonly (readonly [RateRefusal['scope'], RateLimiterMemory])[];

  constructor(allowances: AskAllowances) {
    const limiter = (points: number) => new RateLimiterMemory({ points, duration: minuteSeconds });
    this.#limiters = [
      ['person', limiter(allowances.perPerson)],
      ['server', limiter(allowances.perServer)],
      ['overall', limiter(allowances.overall)],
    ];
  }

  /** Counts a question; gives the refusal where one limit is reached, and then counts nothing. */
  async admit(person: string, server: string | null): Promise<RateRefusal | undefined> {
    const keys = { person, server, overall: 'all' };
    const counted: [RateLimiterMemory, string][] = [];
    for (const [scope, limiter] of this.#limiters) {
      const key = keys[scope];
      if (key === null) continue;
      try {
        await limiter.consume(key);
        counted.push([limiter, key]);
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        await Promise.all(counted.map(([other, otherKey]) => other.reward(otherKey)));
        return { scope, waitMs: refused.msBeforeNext };
      }
    }
    return undefined;
  }
}
