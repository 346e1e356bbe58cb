import type { PeopleMessages } from '../../messages/messages.ts';
import type { RenderedMessage } from './message.ts';
import { noticeMessage } from './notice-message.ts';

/** How many questions are before one that waits. */
export function waitingMessage(say: PeopleMessages, ahead: number): RenderedMessage {
  return noticeMessage(say, 'limit', say.refusals.waiting({ ahead }));
}
