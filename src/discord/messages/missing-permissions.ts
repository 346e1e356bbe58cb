import type { Channel } from 'discord.js';
import type { PeopleMessages } from '../../messages/messages.ts';
import { lackingIn } from '../lacking.ts';

/** Permissions without which nothing can be written. */
const needed = {
  channel: ['viewChannel', 'sendMessages'],
  // SEND_MESSAGES has no effect in threads (Discord documentation: Threads, Permissions).
  thread: ['viewChannel', 'sendMessagesInThreads'],
} as const;

/** Names the permissions that keep the bot from writing in a channel, in a sentence; nothing where it may write. */
export function missingPermissions(
  { refusals, permissions: names }: PeopleMessages,
  channel: Channel,
): string | undefined {
  if (channel.isDMBased()) return undefined;
  const wanted = needed[channel.isThread() ? 'thread' : 'channel'];
  const missing = lackingIn(channel, wanted).map((name) => names[name]);
  if (missing.length === 0) return undefined;
  return refusals.noPermission({ channel: channel.name, permissions: missing });
}
