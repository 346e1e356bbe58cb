import {
  type ActionRowBuilder,
  type EmbedBuilder,
  type MessageActionRowComponentBuilder,
  MessageFlags,
} from 'discord.js';
import type { RenderedMessage } from './rendering/message.ts';

interface PayloadWith<Flag> {
  readonly content: string;
  readonly embeds: EmbedBuilder[];
  readonly components: ActionRowBuilder<MessageActionRowComponentBuilder>[];
  readonly flags: Flag[];
}

/** A rendered message as discord.js sends it. Mentions are off for the whole client. */
export type Payload = PayloadWith<MessageFlags.SuppressEmbeds>;

/** A rendered message with what sending and editing add. */
export function toPayload(message: RenderedMessage): Payload {
  return {
    content: message.content,
    embeds: [...message.embeds],
    components: [...message.components],
    // Links in plain text show no preview. The same flag would hide the bot's own embeds, so those go without it.
    flags: message.embeds.length === 0 ? [MessageFlags.SuppressEmbeds] : [],
  };
}

/** The same as a first response that only one person sees. */
export function toPrivatePayload(
  message: RenderedMessage,
): PayloadWith<MessageFlags.SuppressEmbeds | MessageFlags.Ephemeral> {
  const payload = toPayload(message);
  return { ...payload, flags: [...payload.flags, MessageFlags.Ephemeral] };
}
