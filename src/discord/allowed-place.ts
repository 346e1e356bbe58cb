import type { Client } from 'discord.js';
import type { PeopleMessages } from '../messages/messages.ts';
import type { GuildSettings } from '../operations/store/guild-settings.ts';

/** Channels that a refusal names. */
const mostNamed = 5;

/**
 * Why the server's settings keep the bot from answering in a channel, in a sentence; nothing where it may. A thread
 * belongs to its channel.
 */
export function refusedPlace(
  { refusals }: PeopleMessages,
  channelId: string | null,
  client: Client,
  { allowedChannels }: GuildSettings,
): string | undefined {
  if (allowedChannels.length === 0 || channelId === null) return undefined;
  const channel = client.channels.cache.get(channelId);
  const parentId = channel?.isThread() ? channel.parentId : null;
  if (allowedChannels.some((id) => id === channelId || id === parentId)) return undefined;
  const names = allowedChannels.flatMap((id) => {
    const allowed = client.channels.cache.get(id);
    return allowed === undefined || allowed.isDMBased() ? [] : [`#${allowed.name}`];
  });
  return refusals.onlyIn({ channels: names.slice(0, mostNamed) });
}
