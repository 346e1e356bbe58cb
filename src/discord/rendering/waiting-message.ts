import type { RenderedMessage } from './message.ts';
import { noticeMessage } from './notice-message.ts';

/** How many questions are before one that waits. */
export function waitingMessage(ahead: number): RenderedMessage {
  const before = ahead === 1 ? 'one question is' : `${ahead.toLocaleString('en-GB')} questions are`;
  return noticeMessage('limit', `Your question is in the queue: ${before} before it.`);
}
