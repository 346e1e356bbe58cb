import type { Message } from 'discord.js';
import type { PeopleMessages } from '../../messages/messages.ts';
import { toPayload } from '../payload.ts';
import { noticeMessage } from '../rendering/notice-message.ts';

/**
 * Answers a message that cannot be answered where it stands in a direct message to its author. Who accepts none is
 * not told: there is no other place.
 */
export async function tellPrivately(
  say: PeopleMessages,
  message: Message,
  sentence: string,
): Promise<void> {
  await message.author
    .send(toPayload(noticeMessage(say, 'problem', sentence)))
    .catch(() => undefined);
}
