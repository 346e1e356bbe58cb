import { type Channel, ChannelType, type Message, type ThreadChannel } from 'discord.js';

/** The forum post that a message opens, which has the id of its first message; nothing where it opens none. */
export function openedPost(message: Message): ThreadChannel | undefined {
  // discord.js knows no channel of a message on a server that the bot itself is not on, whatever its types say.
  const channel: Channel | null = message.channel;
  if (!channel?.isThread() || channel.id !== message.id) return undefined;
  return channel.parent?.type === ChannelType.GuildForum ? channel : undefined;
}
