import type { GuildRecord, RoleRecord } from '../world/records.ts';
import type { World } from '../world/world.ts';
import { wireChannel } from './channel.ts';
import { wireMember, wireUser } from './user.ts';

/** Discord documentation: Permissions, Role Object. */
export function wireRole(role: RoleRecord) {
  return {
    id: role.id,
    name: role.name,
    permissions: role.permissions.toString(),
    position: role.position,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    managed: false,
    mentionable: role.mentionable,
    flags: 0,
  };
}

/** Discord documentation: Guild resource, Guild Object. */
export function wireGuild(guild: GuildRecord) {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    owner_id: guild.ownerId,
    roles: [...guild.roles.values()].map(wireRole),
    emojis: [],
    stickers: [],
    features: [],
    preferred_locale: guild.locale,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    premium_tier: 0,
    system_channel_id: guild.systemChannelId,
    system_channel_flags: 0,
  };
}

/**
 * What GUILD_CREATE holds (Gateway Events, Guild Create). Without the GuildMembers intent the only
 * member is the bot.
 */
export function wireGuildCreate(world: World, guild: GuildRecord) {
  const channels = [...world.channels.values()].filter((channel) => channel.guildId === guild.id);
  return {
    ...wireGuild(guild),
    joined_at: new Date(guild.joinedAt).toISOString(),
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    members: [{ ...wireMember(guild, world.bot.id), user: wireUser(world.bot) }],
    channels: channels.filter((channel) => !channel.thread).map((each) => wireChannel(world, each)),
    threads: channels.filter((channel) => channel.thread).map((each) => wireChannel(world, each)),
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}
