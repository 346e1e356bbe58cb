import { UserError } from '../errors.ts';
import { maskCredentials } from '../mask-credentials.ts';
import { english } from '../messages/english.ts';

const say = english.operators.doctor;

/** What the doctor found out about one part. */
export interface Finding {
  readonly part: string;
  readonly state: 'good' | 'missing' | 'bad';
  /** What is there, or what is wrong and how to mend it. */
  readonly detail: string;
}

/** A part that may be left out, and is. */
export class NotSet extends Error {
  override readonly name = 'NotSet';
}

/**
 * A finding from work that describes what is there, throws {@link NotSet}, or throws a `UserError` that says what is
 * wrong.
 */
export async function check(part: string, work: () => Promise<string>): Promise<Finding> {
  try {
    return { part, state: 'good', detail: maskCredentials(await work()) };
  } catch (error) {
    if (error instanceof NotSet) return { part, state: 'missing', detail: error.message };
    const detail =
      error instanceof UserError
        ? error.message
        : say.unexpected({ reason: error instanceof Error ? error.message : String(error) });
    return { part, state: 'bad', detail: maskCredentials(detail) };
  }
}

/** Findings as lines for people: a mark, the part, and what was found. */
export function findingsText(findings: readonly Finding[]): string {
  const indent = ' '.repeat(22);
  return findings
    .map(
      ({ part, state, detail }) =>
        `${say.marks[state]}  ${part.padEnd(12)} ${detail.replaceAll('\n', `\n${indent}`)}`,
    )
    .join('\n');
}
