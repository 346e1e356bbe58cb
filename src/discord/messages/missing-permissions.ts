import { type Channel, PermissionFlagsBits } from 'discord.js';

/** Permissions without which nothing can be written, by the names that Discord's own settings show. */
const needed = {
  channel: [
    ['View Channel', PermissionFlagsBits.ViewChannel],
    ['Send Messages', PermissionFlagsBits.SendMessages],
  ],
  // SEND_MESSAGES has no effect in threads (Discord documentation: Threads, Permissions).
  thread: [
    ['View Channel', PermissionFlagsBits.ViewChannel],
    ['Send Messages in Threads', PermissionFlagsBits.SendMessagesInThreads],
  ],
} as const;

/** Names the permissions that keep the bot from writing in a channel, in a sentence; nothing where it may write. */
export function missingPermissions(channel: Channel): string | undefined {
  if (channel.isDMBased()) return undefined;
  const permissions = channel.permissionsFor(channel.client.user);
  if (permissions === null) return undefined;
  const missing = needed[channel.isThread() ? 'thread' : 'channel']
    .filter(([, permission]) => !permissions.has(permission))
    .map(([name]) => `“${name}”`);
  if (missing.length === 0) return undefined;
  return `I cannot answer in #${channel.name}: I lack the permission ${missing.join(' and ')} there. An administrator can give it to me.`;
}
