import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  type MessageActionRowComponentBuilder,
} from 'discord.js';
import type { PeopleMessages } from '../../messages/messages.ts';
import { type Action, idleIds, toCustomId } from './custom-id.ts';
import type { Row } from './message.ts';

/** A row of up to five buttons, or of one select. */
export function row(...components: MessageActionRowComponentBuilder[]): Row {
  return new ActionRowBuilder<MessageActionRowComponentBuilder>().addComponents(components);
}

/** A button with words on it. */
export function button(
  label: string,
  action: Action,
  style: ButtonStyle = ButtonStyle.Secondary,
): ButtonBuilder {
  return new ButtonBuilder().setStyle(style).setLabel(label).setCustomId(toCustomId(action));
}

/** A button with one emoji on it. */
export function emojiButton(emoji: string, action: Action): ButtonBuilder {
  return new ButtonBuilder()
    .setStyle(ButtonStyle.Secondary)
    .setEmoji({ name: emoji })
    .setCustomId(toCustomId(action));
}

/** A button that leads to a page outside Discord; it sends the bot nothing. */
export function linkButton(label: string, url: string): ButtonBuilder {
  return new ButtonBuilder().setStyle(ButtonStyle.Link).setLabel(label).setURL(url);
}

/**
 * Buttons to the pages before and after, with the place between them; none for a single page.
 * @param page - 0-based
 * @param to - what leads to a page
 */
export function pageButtons(
  { answers }: PeopleMessages,
  page: number,
  count: number,
  to: (page: number) => Action,
): ButtonBuilder[] {
  if (count < 2) return [];
  const idle = (label: string, id: string) =>
    new ButtonBuilder()
      .setStyle(ButtonStyle.Secondary)
      .setLabel(label)
      .setCustomId(id)
      .setDisabled(true);
  return [
    page > 0 ? button('◀', to(page - 1)) : idle('◀', idleIds.before),
    idle(answers.page({ page: page + 1, count }), idleIds.place),
    page + 1 < count ? button('▶', to(page + 1)) : idle('▶', idleIds.after),
  ];
}

/** The page that is meant: ids may be forged, and what they lead to may have become shorter. */
export function clampPage(page: number, count: number): number {
  return Math.max(0, Math.min(page, count - 1));
}
