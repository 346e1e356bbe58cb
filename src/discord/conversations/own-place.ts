import { type Channel, ChannelType } from 'discord.js';

/** Whether a place belongs to a conversation with the bot alone: its direct messages, or a thread that it started. */
export function isOwnPlace(channel: Channel | null): boolean {
  if (channel === null) return false;
  return channel.type === ChannelType.DM || isOwnThread(channel);
}

/** Whether the bot started this thread. */
export function isOwnThread(channel: Channel): boolean {
  return channel.isThread() && channel.ownerId === channel.client.user.id;
}
