import { limits, shorten } from '../rendering/limits.ts';
import type { RenderedMessage } from '../rendering/message.ts';

/** What the embeds of a message say, as plain text: for where the bot may not show embeds. */
export function withoutEmbeds(message: RenderedMessage): RenderedMessage {
  const texts = message.embeds.map(({ data: { title, description } }) =>
    [title === undefined ? '' : `**${title}**`, description ?? ''].filter(Boolean).join('\n'),
  );
  const content = [message.content, ...texts].filter(Boolean).join('\n\n');
  return { ...message, content: shorten(content, limits.content), embeds: [] };
}
