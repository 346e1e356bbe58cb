import type { FakeClock } from './clock.ts';
import { type RuleName, rules } from './rules/rules.ts';

/** One thing the bot did that the platform forbids or that nobody should have to put up with. */
export interface Breach {
  readonly rule: RuleName;
  /** What the rule says, and where it is written. */
  readonly says: string;
  readonly source: string;
  /** What happened. */
  readonly detail: string;
  /** Milliseconds since 1970, by the fake's clock. */
  readonly at: number;
}

/** The record of breaches of one fake Discord. */
export class Breaches {
  private readonly clock: FakeClock;
  private recorded: Breach[] = [];
  private readonly defects: unknown[] = [];

  constructor(clock: FakeClock) {
    this.clock = clock;
  }

  record(rule: RuleName, detail: string): void {
    this.recorded.push({ rule, ...rules[rule], detail, at: this.clock.now() });
  }

  get list(): readonly Breach[] {
    return this.recorded;
  }

  /** Takes the breaches of `names` (of every rule without names) off the record and returns them. */
  forgive(...names: RuleName[]): Breach[] {
    const chosen = (breach: Breach): boolean => names.length === 0 || names.includes(breach.rule);
    const forgiven = this.recorded.filter(chosen);
    this.recorded = this.recorded.filter((breach) => !chosen(breach));
    return forgiven;
  }

  /** Notes a failure of the fake itself, so that it cannot pass for a refusal by Discord. */
  recordDefect(error: unknown): void {
    this.defects.push(error);
  }

  /** @throws Error that lists every breach, if there is one, or tells that the fake itself failed. */
  assertNone(): void {
    const [defect] = this.defects;
    if (defect !== undefined) throw new Error('The fake Discord failed.', { cause: defect });
    if (this.recorded.length === 0) return;
    const lines = this.recorded.map(
      (breach) => `- ${breach.rule}: ${breach.detail}\n  ${breach.says} (${breach.source})`,
    );
    throw new Error(`The bot broke ${lines.length} rule(s) of Discord:\n${lines.join('\n')}`);
  }
}
