import type { Modal } from '../rules/modal-schema.ts';

/** A first response the bot gave. Interaction Callback Type: 4 to 9. */
export interface CallbackRecord {
  readonly type: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The form, when the response was one. */
  readonly modal: Modal | null;
  /** The choices, when the response completes an option. */
  readonly choices: readonly Choice[];
}

export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

/** Something a person did that the bot is asked to respond to. */
export interface InteractionRecord {
  readonly id: string;
  /** Carried by the callback and by the webhook routes. */
  readonly token: string;
  /** Interaction Type: 2 command, 3 component, 4 autocomplete, 5 modal submit. */
  readonly type: number;
  readonly userId: string;
  readonly channelId: string;
  readonly guildId: string | null;
  readonly commandName: string | null;
  /** The message whose component was used, or whose component opened the form. */
  readonly sourceMessageId: string | null;
  readonly createdAt: number;
  /** When the event first reached a connected bot. */
  deliveredAt: number | null;
  /** Whether it was already reported as left without a response. */
  reported: boolean;
  /** Ended before its time by a test. */
  expired: boolean;
  callback: CallbackRecord | null;
  /** The message that `@original` names. */
  originalId: string | null;
  /** Whether the response is a placeholder that no edit has replaced yet. */
  placeholder: boolean;
  readonly followUpIds: string[];
}
