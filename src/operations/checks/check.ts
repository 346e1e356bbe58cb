import { UserError } from '../../errors.ts';

/** What the doctor found out about one part. */
export interface Finding {
  readonly part: string;
  readonly state: 'good' | 'missing' | 'bad';
  /** What is there, or what is wrong and how to mend it. */
  readonly detail: string;
}

/** A finding from work that either describes what is there or throws a `UserError` that says what is wrong. */
export async function check(part: string, work: () => Promise<string>): Promise<Finding> {
  try {
    return { part, state: 'good', detail: await work() };
  } catch (error) {
    const detail =
      error instanceof UserError
        ? error.message
        : `An unexpected failure: ${error instanceof Error ? error.message : String(error)}`;
    return { part, state: 'bad', detail };
  }
}

/** Findings as lines for people: a mark, the part, and what was found. */
export function findingsText(findings: readonly Finding[]): string {
  const marks = { good: 'ok     ', missing: 'not set', bad: 'PROBLEM' };
  return findings
    .map(({ part, state, detail }) => `${marks[state]}  ${part.padEnd(12)} ${detail}`)
    .join('\n');
}
