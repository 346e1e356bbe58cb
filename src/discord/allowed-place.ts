import { type Channel, channelMention } from 'discord.js';
import type { GuildSettings } from '../operations/store/guild-settings.ts';

/** Why the server's settings keep the bot from answering in a channel, in a sentence; nothing where it may. */
export function refusedPlace(channel: Channel | null, settings: GuildSettings): string | undefined {
  const { allowedChannels } = settings;
  if (allowedChannels.length === 0 || channel === null) return undefined;
  const ids = [channel.id, channel.isThread() ? channel.parentId : null];
  if (allowedChannels.some((id) => ids.includes(id))) return undefined;
  return 'On this server I answer in other channels only.';
}

/** Names the channels where the bot may answer; mentions of channels ping nobody. */
export function allowedPlaces(settings: GuildSettings): string {
  return settings.allowedChannels.slice(0, 20).map(channelMention).join(' ');
}
