import type { Failure } from '../../asking/describe-failure.ts';
import { UserError } from '../../errors.ts';
import type { RenderedMessage } from './message.ts';
import { noticeMessage } from './notice-message.ts';
import { restarting } from './refusal-message.ts';

/** What the one who asked reads of a failure. */
export function failureMessage({ identifier, error }: Failure): RenderedMessage {
  if (error instanceof UserError) return noticeMessage('problem', error.message);
  switch (identifier) {
    case 'stopped':
      return noticeMessage('problem', restarting);
    case 'deadline':
      return noticeMessage(
        'problem',
        'That took too long, so I stopped. Please ask again, perhaps more simply.',
      );
    case 'moderated':
      return noticeMessage(
        'problem',
        'This server’s automatic moderation does not let my answer pass.',
      );
    default:
      return noticeMessage(
        'problem',
        'Something went wrong on my side. Please ask again; if it stays, `/about` names who runs me.',
      );
  }
}
