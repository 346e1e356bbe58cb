import type { ActionRowBuilder, EmbedBuilder, MessageActionRowComponentBuilder } from 'discord.js';

/** A row of buttons, or of one select. */
export type Row = ActionRowBuilder<MessageActionRowComponentBuilder>;

/**
 * What a message shows, as `reply`, `send` and `editReply` take it; without what sending adds (flags, allowed
 * mentions). All three parts are always there, so that an edit leaves nothing of the message before it.
 */
export interface RenderedMessage {
  readonly content: string;
  readonly embeds: readonly EmbedBuilder[];
  readonly components: readonly Row[];
}

/** Colours of the bar beside an embed. */
export const colours = {
  sure: 0x2e7d32,
  caution: 0xf9a825,
  declined: 0x78909c,
  neutral: 0x5b7083,
} as const;
