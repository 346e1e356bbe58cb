import type { ActionRowBuilder, EmbedBuilder, MessageActionRowComponentBuilder } from 'discord.js';
import { MessageFlags } from 'discord.js';
import type { RenderedMessage } from './rendering/message.ts';

/** A rendered message as discord.js sends it. Mentions are off for the whole client. */
export interface Payload {
  readonly content: string;
  readonly embeds: EmbedBuilder[];
  readonly components: ActionRowBuilder<MessageActionRowComponentBuilder>[];
  /** Links in plain text show no preview. The same flag would hide the bot's own embeds, so those go without. */
  readonly flags: MessageFlags.SuppressEmbeds | 0;
}

/** A rendered message with what sending and editing add. */
export function toPayload(message: RenderedMessage): Payload {
  return {
    content: message.content,
    embeds: [...message.embeds],
    components: [...message.components],
    flags: message.embeds.length === 0 ? MessageFlags.SuppressEmbeds : 0,
  };
}

/** The same as a first response that only one person sees. */
export function toPrivatePayload(message: RenderedMessage) {
  const { flags, ...payload } = toPayload(message);
  return {
    ...payload,
    flags:
      flags === 0
        ? [MessageFlags.Ephemeral as const]
        : [MessageFlags.Ephemeral as const, MessageFlags.SuppressEmbeds as const],
  };
}
