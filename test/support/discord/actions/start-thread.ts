import { ChannelType } from 'discord.js';
import type { ChannelRecord } from '../world/records.ts';
import type { World } from '../world/world.ts';
import { channelEvent } from './channel-event.ts';

/**
 * Opens a thread in `parent`. Started from a message it has the message's id (Channel resource,
 * Start Thread from Message).
 */
export function startThread(
  world: World,
  parent: ChannelRecord,
  thread: {
    name: string;
    ownerId: string;
    messageId?: string;
    type?: ChannelType;
    autoArchiveMinutes?: number;
    tagIds?: readonly string[];
  },
): ChannelRecord {
  const announcement = parent.type === ChannelType.GuildAnnouncement;
  const channel: ChannelRecord = {
    id: thread.messageId ?? world.ids.next(),
    type: thread.type ?? (announcement ? ChannelType.AnnouncementThread : ChannelType.PublicThread),
    guildId: parent.guildId,
    name: thread.name,
    parentId: parent.id,
    recipientId: null,
    overwrites: [],
    thread: {
      ownerId: thread.ownerId,
      createdAt: world.clock.now(),
      autoArchiveMinutes: thread.autoArchiveMinutes ?? 1440,
      archived: false,
      locked: false,
      ...(thread.tagIds ? { tagIds: thread.tagIds } : {}),
    },
  };
  world.channels.set(channel.id, channel);
  world.publish(channelEvent(world, 'THREAD_CREATE', channel));
  return channel;
}
