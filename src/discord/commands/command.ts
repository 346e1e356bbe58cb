import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { Services } from '../services.ts';

/** A slash command: what is registered, and what it does. */
export interface SlashCommand {
  readonly kind: 'slash';
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
  run(interaction: ChatInputCommandInteraction, services: Services): Promise<void>;
  /** Completes an option that is being typed; from memory alone, within a second. */
  complete?(interaction: AutocompleteInteraction, services: Services): Promise<void>;
}

/** A command in the menu of a message. */
export interface MessageCommand {
  readonly kind: 'message';
  readonly data: RESTPostAPIContextMenuApplicationCommandsJSONBody;
  run(interaction: MessageContextMenuCommandInteraction, services: Services): Promise<void>;
}

/** Anything that Discord offers by name. */
export type Command = SlashCommand | MessageCommand;
