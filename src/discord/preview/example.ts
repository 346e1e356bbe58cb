import type { ModalBuilder } from 'discord.js';
import type { RenderedMessage } from '../rendering/message.ts';

/** A reply as the preview shows it. */
export interface Example {
  readonly title: string;
  /** The command or message that it answers. */
  readonly asked: string;
  /** Whether only the one who asked sees it. */
  readonly ephemeral?: true;
  readonly shows: RenderedMessage | ModalBuilder;
}
