import { type RateLimiterAbstract, RateLimiterRes } from 'rate-limiter-flexible';
import { ownLimiter } from './limiters.ts';

/** What people do beside asking: a press, a choice or a form, or typing in what completes itself. */
export type Action = 'press' | 'typing';

/**
 * Counts what a person does beside asking, in windows of a minute; typing apart, because it never ends. Counted
 * in this process alone: what somebody does on a server comes to the process that has its shard.
 */
export class ActionLimits {
  readonly #limiters: Readonly<Record<Action, RateLimiterAbstract>>;

  /** @param perMinute - of each kind, for a person */
  constructor(perMinute: number) {
    this.#limiters = {
      press: ownLimiter('press', perMinute),
      typing: ownLimiter('typing', perMinute),
    };
  }

  /** Counts an action; gives the milliseconds until the next where the limit is reached. */
  async admit(person: string, action: Action): Promise<number | undefined> {
    try {
      await this.#limiters[action].consume(person);
      return undefined;
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return refused.msBeforeNext;
      throw refused;
    }
  }
}
