import type { Client } from 'discord.js';
import type { VisibleCollections } from '../../corpus/collections.ts';
import type { GuildSettings } from '../../operations/store/guild-settings.ts';
import type { Services } from '../services.ts';

/** A place of Discord, as interactions and messages name theirs. */
export interface Place {
  readonly client: Client<true>;
  readonly guildId: string | null;
  readonly channelId: string | null;
}

/**
 * The collections that may be seen in a place: those of its channel, else of its server, as administrators chose; a
 * thread belongs to its channel. Where nobody has chosen, those that the operator opened. Whatever is in doubt is
 * decided for the fewest.
 */
export async function visibleHere(
  { client, guildId, channelId }: Place,
  { guildSettings, config }: Pick<Services, 'guildSettings' | 'config'>,
): Promise<VisibleCollections> {
  const { openCollections } = config;
  if (guildId === null || !client.guilds.cache.has(guildId)) {
    // Nobody's place: whoever is limited on a server must not learn more here, unless the operator said what is open.
    if (openCollections !== undefined) return openCollections;
    return common([...(await guildSettings.byGuild()).values()].flatMap(limitsOf));
  }
  const { collections, channelCollections } = await guildSettings.get(guildId);
  const ofServer = collections ?? openCollections;
  if (channelId === null || Object.keys(channelCollections).length === 0) return ofServer;
  const own = channelCollections[channelId];
  if (own !== undefined) return own;
  const channel = await client.channels.fetch(channelId).catch(() => null);
  if (channel === null) return common([ofServer, ...Object.values(channelCollections)]);
  const parentId = channel.isThread() ? channel.parentId : null;
  return (parentId === null ? undefined : channelCollections[parentId]) ?? ofServer;
}

/** What a server and its channels are limited to. */
function limitsOf({ collections, channelCollections }: GuildSettings): VisibleCollections[] {
  return [collections, ...Object.values(channelCollections)];
}

/** What may be seen wherever these may. */
function common(limits: readonly VisibleCollections[]): VisibleCollections {
  return limits.reduce((all, next) => {
    if (all === undefined || next === undefined) return all ?? next;
    return all.filter((name) => next.includes(name));
  }, undefined);
}
