import { type Channel, PermissionFlagsBits } from 'discord.js';
import type { PeopleMessages } from '../../messages/messages.ts';

/** Permissions without which nothing can be written, by the names that Discord's own settings show. */
const needed = {
  channel: [
    ['viewChannel', PermissionFlagsBits.ViewChannel],
    ['sendMessages', PermissionFlagsBits.SendMessages],
  ],
  // SEND_MESSAGES has no effect in threads (Discord documentation: Threads, Permissions).
  thread: [
    ['viewChannel', PermissionFlagsBits.ViewChannel],
    ['sendMessagesInThreads', PermissionFlagsBits.SendMessagesInThreads],
  ],
} as const;

/** Names the permissions that keep the bot from writing in a channel, in a sentence; nothing where it may write. */
export function missingPermissions(
  { refusals, permissions: names }: PeopleMessages,
  channel: Channel,
): string | undefined {
  if (channel.isDMBased()) return undefined;
  const permissions = channel.permissionsFor(channel.client.user);
  if (permissions === null) return undefined;
  const missing = needed[channel.isThread() ? 'thread' : 'channel']
    .filter(([, permission]) => !permissions.has(permission))
    .map(([name]) => names[name]);
  if (missing.length === 0) return undefined;
  return refusals.noPermission({ channel: channel.name, permissions: missing });
}
