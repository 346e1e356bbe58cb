import { GatewayIntentBits } from 'discord.js';
import { wireChannel } from '../wire/channel.ts';
import { wireGuildCreate, wireRole } from '../wire/guild.ts';
import type { GatewayEvent } from '../world/event.ts';
import type { ChannelRecord, GuildRecord, RoleRecord } from '../world/records.ts';
import type { World } from '../world/world.ts';

type ChannelEventName =
  | 'CHANNEL_CREATE'
  | 'CHANNEL_UPDATE'
  | 'CHANNEL_DELETE'
  | 'THREAD_CREATE'
  | 'THREAD_UPDATE'
  | 'THREAD_DELETE';

/** A channel or thread that came, changed or went. */
export function channelEvent(
  world: World,
  name: ChannelEventName,
  channel: ChannelRecord,
): GatewayEvent {
  return {
    name,
    guildId: channel.guildId,
    intent: GatewayIntentBits.Guilds,
    key: null,
    data: () => wireChannel(world, channel),
  };
}

export function guildCreateEvent(world: World, guild: GuildRecord): GatewayEvent {
  return {
    name: 'GUILD_CREATE',
    guildId: guild.id,
    intent: GatewayIntentBits.Guilds,
    key: null,
    data: () => wireGuildCreate(world, guild),
  };
}

/** The bot was removed from a server. */
export function guildDeleteEvent(guild: GuildRecord): GatewayEvent {
  return {
    name: 'GUILD_DELETE',
    guildId: guild.id,
    intent: GatewayIntentBits.Guilds,
    key: null,
    data: () => ({ id: guild.id }),
  };
}

/** A role that came or changed. */
export function roleEvent(
  name: 'GUILD_ROLE_CREATE' | 'GUILD_ROLE_UPDATE',
  guild: GuildRecord,
  role: RoleRecord,
): GatewayEvent {
  return {
    name,
    guildId: guild.id,
    intent: GatewayIntentBits.Guilds,
    key: null,
    data: () => ({ guild_id: guild.id, role: wireRole(role) }),
  };
}
