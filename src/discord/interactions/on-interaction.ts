import type { Interaction } from 'discord.js';
import { messageCommands, slashCommands } from '../commands/all-commands.ts';
import { onComponent, onForm } from '../components/on-component.ts';
import { toPrivatePayload } from '../payload.ts';
import { noticeMessage } from '../rendering/notice-message.ts';
import type { Services } from '../services.ts';

/** Brings an interaction to what it is for. */
export async function onInteraction(interaction: Interaction, services: Services): Promise<void> {
  if (interaction.isAutocomplete()) {
    const command = slashCommands.find(({ data }) => data.name === interaction.commandName);
    return command?.complete?.(interaction, services) ?? interaction.respond([]);
  }
  if (interaction.isChatInputCommand()) {
    const command = slashCommands.find(({ data }) => data.name === interaction.commandName);
    if (command !== undefined) return command.run(interaction, services);
  } else if (interaction.isMessageContextMenuCommand()) {
    const command = messageCommands.find(({ data }) => data.name === interaction.commandName);
    if (command !== undefined) return command.run(interaction, services);
  } else if (
    interaction.isButton() ||
    interaction.isStringSelectMenu() ||
    interaction.isChannelSelectMenu()
  ) {
    return onComponent(interaction, services);
  } else if (interaction.isModalSubmit() && interaction.isFromMessage()) {
    return onForm(interaction, services);
  }
  if (interaction.isRepliable()) {
    const sentence = 'I do not know this command: it is registered by another version of me.';
    await interaction.reply(toPrivatePayload(noticeMessage('problem', sentence)));
  }
}
