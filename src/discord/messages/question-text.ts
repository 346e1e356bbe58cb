import type { Message } from 'discord.js';

/**
 * The words of a message as a question: without the bot's own name in front, other mentions by name, custom emoji left
 * out. A forwarded message is asked as it was written.
 */
export function questionText(message: Message): string {
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
