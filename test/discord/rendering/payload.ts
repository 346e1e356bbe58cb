import { expect } from 'vitest';
import type { RenderedMessage } from '../../../src/discord/rendering/message.ts';
import { componentFaults } from '../../support/discord/rules/component-faults.ts';
import { messageBody } from '../../support/discord/rules/message-schema.ts';
import { seenMarkdown } from './seen-markdown.ts';

/** A rendered message as it goes over the wire, after discord.js's own checks. */
export function toWire(message: RenderedMessage) {
  return {
    content: message.content,
    embeds: message.embeds.map((embed) => embed.toJSON()),
    components: message.components.map((row) => row.toJSON()),
  };
}

/** Fails unless discord.js and the platform's rules take the message; gives it as it goes over the wire. */
export function expectAccepted(message: RenderedMessage) {
  const wire = toWire(message);
  const body = messageBody.safeParse(wire);
  expect(body.error?.issues ?? []).toEqual([]);
  const components = body.data?.components ?? [];
  const faults = componentFaults({
    content: wire.content,
    embeds: body.data?.embeds ?? [],
    components,
    flags: 0,
  });
  expect(faults).toEqual([]);
  expect(wire.content !== '' || wire.embeds.length > 0).toBe(true);
  return wire;
}

/** Every Markdown text of a message that a client parses. */
function markdownOf(message: RenderedMessage): string[] {
  const { content, embeds } = toWire(message);
  return [
    content,
    ...embeds.flatMap(({ title = '', description = '', fields = [] }) => [
      title,
      description,
      ...fields.flatMap(({ name, value }) => [name, value]),
    ]),
  ].filter((text) => text !== '');
}

/** The markup that takes effect anywhere in a message. */
export function markupOf(message: RenderedMessage) {
  return markdownOf(message).flatMap((text) => seenMarkdown(text).markup);
}

/** What is read in a message's Markdown. */
export function textOf(message: RenderedMessage): string {
  return markdownOf(message)
    .map((text) => seenMarkdown(text).text)
    .join('\n');
}

/** Kinds of markup that nobody but the bot's own templates may bring about; none of them does. */
export const forbidden = [
  ...['user', 'role', 'everyone', 'here', 'emoji', 'shortcode', 'slashCommand', 'url', 'autolink'],
  ...['spoiler', 'strikethrough', 'codeBlock', 'heading', 'blockQuote', 'guildNavigation'],
];
