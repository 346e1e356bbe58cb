/**
 * The time the fake Discord lives in: real time, plus whatever a test has skipped. Expiries and
 * limits are decided by this clock; timers of the bot itself are not moved.
 */
export class FakeClock {
  private skippedMs = 0;
  private readonly listeners = new Set<() => void>();

  /** Milliseconds since 1970. */
  now(): number {
    return Date.now() + this.skippedMs;
  }

  /** Lets `milliseconds` pass at once: tokens expire, response windows close. */
  advance(milliseconds: number): void {
    this.skippedMs += milliseconds;
    for (const listener of this.listeners) listener();
  }

  /** Calls `listener` after every jump. */
  onAdvance(listener: () => void): void {
    this.listeners.add(listener);
  }
}
