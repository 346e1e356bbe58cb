import { ChannelType } from 'discord.js';
import type { ChannelRecord, UserRecord } from '../world/records.ts';
import type { World } from '../world/world.ts';

/** A group conversation between people. Only apps that they have installed can be used there. */
export function groupChannel(world: World, groupIds: readonly string[]): ChannelRecord {
  const channel: ChannelRecord = {
    id: world.ids.next(),
    type: ChannelType.GroupDM,
    guildId: null,
    name: 'A group',
    parentId: null,
    recipientId: null,
    groupIds,
    overwrites: [],
    thread: null,
  };
  world.channels.set(channel.id, channel);
  return channel;
}

/** The direct message channel between the bot and a person, made on first use. */
export function directChannelWith(world: World, user: UserRecord): ChannelRecord {
  const existing = world.directChannel(user.id);
  if (existing) return existing;
  const channel: ChannelRecord = {
    id: world.ids.next(),
    type: ChannelType.DM,
    guildId: null,
    name: '',
    parentId: null,
    recipientId: user.id,
    overwrites: [],
    thread: null,
  };
  world.channels.set(channel.id, channel);
  return channel;
}
