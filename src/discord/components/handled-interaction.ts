import type {
  ButtonInteraction,
  ChannelSelectMenuInteraction,
  ModalMessageModalSubmitInteraction,
  RoleSelectMenuInteraction,
  StringSelectMenuInteraction,
} from 'discord.js';

/** What people do with a message of the bot. */
export type ComponentInteraction =
  | ButtonInteraction
  | StringSelectMenuInteraction
  | ChannelSelectMenuInteraction
  | RoleSelectMenuInteraction;

/** A form that a button of a message opened. */
export type FormInteraction = ModalMessageModalSubmitInteraction;

/** Anything that comes from a message of the bot. */
export type FromMessage = ComponentInteraction | FormInteraction;
