import { UserError } from '../../errors.ts';
import { isModerated } from '../connection/refusals.ts';
import { restarting } from './admit.ts';
import { GivenUp } from './running-questions.ts';

/** A failed question: what its asker reads, and how the operator counts it. */
export interface Failure {
  readonly identifier: string;
  readonly sentence: string;
  /** Whether somebody should look into it. */
  readonly unexpected: boolean;
}

/** What an error says to the one who asked. */
export function describeFailure(error: unknown): Failure {
  if (error instanceof UserError) {
    return { identifier: error.identifier, sentence: error.message, unexpected: false };
  }
  if (error instanceof GivenUp) {
    return error.reason === 'stopping'
      ? { identifier: 'stopped', sentence: restarting, unexpected: false }
      : {
          identifier: 'deadline',
          sentence: 'That took too long, so I stopped. Please ask again, perhaps more simply.',
          unexpected: false,
        };
  }
  if (isModerated(error)) {
    const sentence = 'This server’s automatic moderation does not let my answer pass.';
    return { identifier: 'moderated', sentence, unexpected: false };
  }
  return {
    identifier: 'unexpected',
    sentence:
      'Something went wrong on my side. Please ask again; if it stays, `/about` names who runs me.',
    unexpected: true,
  };
}
