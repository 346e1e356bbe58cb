import type { Failure } from '../../asking/describe-failure.ts';
import { sentenceOf, UserError } from '../../errors.ts';
import type { PeopleMessages } from '../../messages/messages.ts';
import type { RenderedMessage } from './message.ts';
import { noticeMessage } from './notice-message.ts';

/** What the one who asked reads of a failure. */
export function failureMessage(say: PeopleMessages, failure: Failure): RenderedMessage {
  return noticeMessage(say, 'problem', sentence(say, failure));
}

function sentence(say: PeopleMessages, { identifier, error }: Failure): string {
  if (error instanceof UserError) return sentenceOf(error, say);
  switch (identifier) {
    case 'stopped':
      return say.refusals.restarting;
    case 'deadline':
      return say.refusals.tookTooLong;
    case 'moderated':
      return say.refusals.moderated;
    default:
      return say.refusals.unexpected;
  }
}
