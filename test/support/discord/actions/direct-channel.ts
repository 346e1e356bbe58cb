import { ChannelType } from 'discord.js';
import type { ChannelRecord, UserRecord } from '../world/records.ts';
import type { World } from '../world/world.ts';

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
