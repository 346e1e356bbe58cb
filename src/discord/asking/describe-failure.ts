import { sentenceOf, UserError } from '../../errors.ts';
import type { PeopleMessages } from '../../messages/messages.ts';
import { isModerated } from '../connection/refusals.ts';
import { GivenUp } from './running-questions.ts';

/** A failed question: what its asker reads, and how the operator counts it. */
export interface Failure {
  readonly identifier: string;
  readonly sentence: string;
  /** Whether somebody should look into it. */
  readonly unexpected: boolean;
}

/** What an error says to the one who asked. */
export function describeFailure(say: PeopleMessages, error: unknown): Failure {
  const { restarting, tookTooLong, moderated, unexpected } = say.refusals;
  if (error instanceof UserError) {
    const sentence = sentenceOf(error, say);
    return { identifier: error.identifier, sentence, unexpected: false };
  }
  if (error instanceof GivenUp) {
    return error.reason === 'stopping'
      ? { identifier: 'stopped', sentence: restarting, unexpected: false }
      : { identifier: 'deadline', sentence: tookTooLong, unexpected: false };
  }
  if (isModerated(error)) {
    return { identifier: 'moderated', sentence: moderated, unexpected: false };
  }
  return { identifier: 'unexpected', sentence: unexpected, unexpected: true };
}
