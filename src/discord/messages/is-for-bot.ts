import type { Message } from 'discord.js';
import type { GuildSettings } from '../../operations/store/guild-settings.ts';
import { isOwnThread } from '../conversations/own-place.ts';
import { openedPost } from './opened-post.ts';

/**
 * Whether a message asks the bot: a direct message, a mention, a reply to one of its messages, anything in its own
 * thread, or in a channel that was set up for questions. The last three need the message content intent unless they
 * mention the bot: without it their text is not delivered.
 */
export function isForBot(message: Message, settings: GuildSettings): boolean {
  const { author, system, webhookId, client, channel, mentions } = message;
  if (author.bot || system || webhookId !== null) return false;
  if (channel.isDMBased()) return true;
  if (mentions.users.has(client.user.id)) return true;
  if (message.content === '' && message.messageSnapshots.size === 0) return false;
  if (mentions.repliedUser?.id === client.user.id) return true;
  // People who talk to each other are left alone.
  if (mentions.users.size > 0 || message.reference?.messageId !== undefined) return false;
  return isOwnThread(channel) || isInQuestionChannel(message, settings);
}

/** A message of the channel itself, or the one that opens a post of a question forum. */
function isInQuestionChannel(message: Message, { questionChannels }: GuildSettings): boolean {
  if (questionChannels.includes(message.channel.id)) return true;
  return questionChannels.includes(openedPost(message)?.parentId ?? '');
}
