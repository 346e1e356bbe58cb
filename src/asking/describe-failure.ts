import { type ErrorIdentifier, UserError } from '../errors.ts';
import { GivenUp } from './running-questions.ts';
import { Undeliverable } from './undeliverable.ts';

/** What failed, as facts that each front end phrases. */
export interface Failure {
  /** How the operator counts it. */
  readonly identifier: ErrorIdentifier | 'deadline' | 'stopped' | 'moderated' | 'unexpected';
  /** Whether somebody should look into it. */
  readonly unexpected: boolean;
  /** What is behind it, in a sentence for the operator alone. */
  readonly because?: string | undefined;
  /** What was thrown; of these only a `UserError` has words that everybody may read. */
  readonly error: unknown;
}

/** Tells what kind of failure an error is. */
export function describeFailure(error: unknown): Failure {
  if (error instanceof UserError || error instanceof Undeliverable) {
    const because = error.cause instanceof UserError ? error.cause.message : undefined;
    return { identifier: error.identifier, unexpected: false, because, error };
  }
  if (error instanceof GivenUp) {
    const identifier = error.reason === 'stopping' ? 'stopped' : 'deadline';
    return { identifier, unexpected: false, error };
  }
  return { identifier: 'unexpected', unexpected: true, error };
}
