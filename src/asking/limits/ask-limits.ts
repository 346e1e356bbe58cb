import { type RateLimiterAbstract, RateLimiterRes } from 'rate-limiter-flexible';
import { type LimiterMaker, ownLimiter } from './limiters.ts';

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

/** Counts questions per person, per server and overall, in windows of a minute. */
export class AskLimits {
  readonly #limiters: readonly (readonly [RateRefusal['scope'], RateLimiterAbstract])[];

  /** @param limiter - makes what counts; in this process alone unless given */
  constructor(allowances: AskAllowances, limiter: LimiterMaker = ownLimiter) {
    this.#limiters = [
      ['person', limiter('person', allowances.perPerson)],
      ['server', limiter('server', allowances.perServer)],
      ['overall', limiter('overall', allowances.overall)],
    ];
  }

  /**
   * Counts a question; gives the refusal where one limit is reached, and then counts nothing.
   * @param person - what stands for them where it is counted
   */
  async admit(person: string, server: string | null): Promise<RateRefusal | undefined> {
    const keys = { person, server, overall: 'all' };
    const counted: [RateLimiterAbstract, string][] = [];
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
