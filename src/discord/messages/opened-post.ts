import { ChannelType, type Message, type ThreadChannel } from 'discord.js';

/** The forum post that a message opens, which has the id of its first message; nothing where it opens none. */
export function openedPost({ channel, id }: Message): ThreadChannel | undefined {
  if (!channel.isThread() || channel.id !== id) return undefined;
  return channel.parent?.type === ChannelType.GuildForum ? channel : undefined;
}
