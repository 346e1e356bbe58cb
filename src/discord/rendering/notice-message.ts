import { TimestampStyles, time } from 'discord.js';
import type { PeopleMessages } from '../../messages/messages.ts';
import { cleanText } from './clean-text.ts';
import { escapeClean } from './escape.ts';
import { shorten } from './limits.ts';
import type { RenderedMessage } from './message.ts';

/** Something happened (done), the person has to wait (limit), or something went wrong (problem). */
export type NoticeKind = 'done' | 'limit' | 'problem';

const signs: Readonly<Record<NoticeKind, string>> = { done: '✅', limit: '⏳', problem: '⚠️' };

/**
 * A sentence from the bot itself: a thank-you, a limit, an error.
 * @param sentence - may hold values that people gave; it is shown literally
 * @param until - when it is worth trying again
 */
export function noticeMessage(
  { refusals }: PeopleMessages,
  kind: NoticeKind,
  sentence: string,
  until?: Date,
): RenderedMessage {
  const text = escapeClean(shorten(cleanText(sentence).trim(), 900));
  const parts = [`${signs[kind]} ${text}`];
  if (until !== undefined) {
    const when = time(Math.ceil(until.getTime() / 1000), TimestampStyles.RelativeTime);
    parts.push(refusals.tryAgain({ when }));
  }
  return { content: parts.join(' '), embeds: [], components: [] };
}
