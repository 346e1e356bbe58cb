import type { Message } from 'discord.js';
import { openedPost } from './opened-post.ts';

/**
 * The words of a message as a question. People often ask in the title of a forum post and describe their case below:
 * such a title is the question.
 */
export function questionText(message: Message): string {
  const words = messageText(message);
  const title = openedPost(message)?.name.trim() ?? '';
  return title.endsWith('?') && !words.includes('?') ? `${words} ${title}`.trim() : words;
}

/**
 * The words of a message: without the bot's own name in front, other mentions by name, custom emoji left
 * out. A forwarded message is asked as it was written.
 */
function messageText(message: Message): string {
  const forwarded = message.messageSnapshots.first()?.content ?? '';
  const { mentions, client } = message;
  return (message.content.trim() === '' ? forwarded : message.content)
    .replace(/<@!?(\d+)>/g, (_, id: string) =>
      id === client.user.id ? '' : (mentions.users.get(id)?.displayName ?? ''),
    )
    .replace(/<#(\d+)>/g, (_, id: string) => nameOf(mentions.channels.get(id)))
    .replace(/<@&(\d+)>/g, (_, id: string) => mentions.roles.get(id)?.name ?? '')
    .replace(/<a?:\w+:\d+>/g, '')
    .replace(/ {2,}/g, ' ')
    .trim();
}

function nameOf(channel: object | undefined): string {
  return channel !== undefined && 'name' in channel ? String(channel.name) : '';
}
