import { ChannelFlags } from 'discord.js';
import type { ChannelRecord } from '../world/records.ts';
import type { World } from '../world/world.ts';
import { wireUser } from './user.ts';

/** Discord documentation: Channel resource, Channel Object: text channel, thread or direct message. */
export function wireChannel(world: World, channel: ChannelRecord): Record<string, unknown> {
  const base = { id: channel.id, type: channel.type, last_message_id: null };
  if (channel.guildId === null) {
    const people = channel.groupIds ?? [channel.recipientId ?? ''];
    const recipients = people.flatMap((id) => world.users.get(id) ?? []).map(wireUser);
    return channel.groupIds
      ? { ...base, recipients, name: channel.name, icon: null, owner_id: people[0] }
      : { ...base, recipients };
  }
  const inGuild = { ...base, guild_id: channel.guildId, name: channel.name };
  return channel.thread
    ? { ...inGuild, ...wireThread(world, channel) }
    : {
        ...inGuild,
        parent_id: channel.parentId,
        position: 0,
        topic: null,
        nsfw: false,
        rate_limit_per_user: channel.slowModeSeconds ?? 0,
        ...wireForum(channel),
        permission_overwrites: channel.overwrites.map((each) => ({
          id: each.id,
          type: each.type,
          allow: each.allow.toString(),
          deny: each.deny.toString(),
        })),
      };
}

/** Discord documentation: Channel resource, Forum Tag Object; Channel Flags, REQUIRE_TAG. */
function wireForum({ forum }: ChannelRecord) {
  if (!forum) return {};
  return {
    flags: forum.requiresTag ? ChannelFlags.RequireTag : 0,
    available_tags: forum.tags.map((tag) => ({
      ...tag,
      moderated: false,
      emoji_id: null,
      emoji_name: null,
    })),
    default_reaction_emoji: null,
    default_sort_order: null,
    default_forum_layout: 0,
  };
}

function wireThread(world: World, channel: ChannelRecord) {
  const thread = channel.thread;
  const createdAt = new Date(thread?.createdAt ?? 0).toISOString();
  return {
    parent_id: channel.parentId,
    owner_id: thread?.ownerId,
    message_count: world.messages.in(channel.id).length,
    member_count: 2,
    rate_limit_per_user: channel.slowModeSeconds ?? 0,
    ...(thread?.tagIds ? { applied_tags: thread.tagIds } : {}),
    thread_metadata: {
      archived: thread?.archived ?? false,
      locked: thread?.locked ?? false,
      auto_archive_duration: thread?.autoArchiveMinutes ?? 1440,
      archive_timestamp: createdAt,
      create_timestamp: createdAt,
    },
    member: { id: channel.id, user_id: world.bot.id, join_timestamp: createdAt, flags: 0 },
  };
}
