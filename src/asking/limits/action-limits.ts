import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** What people do beside asking: a press, a choice or a form, or typing in what completes itself. */
export type Action = 'press' | 'typing';

/** Counts what a person does beside asking, in windows of a minute; typing apart, because it never ends. */
export class ActionLimits {
  readonly #limiters: Readonly<Record<Action, RateLimiterMemory>>;

  /** @param perMinute - of each kind, for a person */
  constructor(perMinute: number) {
    const limiter = () => new RateLimiterMemory({ points: perMinute, duration: 60 });
    this.#limiters = { press: limiter(), typing: limiter() };
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
