import type { Interaction } from 'discord.js';
import { messageCommand, slashCommand } from '../commands/all-commands.ts';
import { onComponent, onForm } from '../components/on-component.ts';
import { toPrivatePayload } from '../payload.ts';
import { noticeMessage } from '../rendering/notice-message.ts';
import { sayTo } from '../say-to.ts';
import type { Services } from '../services.ts';
import { refuseTooMany } from './refuse-too-many.ts';

/** Brings an interaction to what it is for. */
export async function onInteraction(interaction: Interaction, services: Services): Promise<void> {
  services.readerLocales.note(interaction.user.id, interaction.locale);
  const isCommand = interaction.isChatInputCommand() || interaction.isContextMenuCommand();
  if (!isCommand && (await refuseTooMany(interaction, services))) return;
  if (interaction.isAutocomplete()) {
    const command = slashCommand(interaction.commandName);
    return command?.complete?.(interaction, services) ?? interaction.respond([]);
  }
  if (interaction.isChatInputCommand()) {
    const command = slashCommand(interaction.commandName);
    if (command !== undefined) return command.run(interaction, services);
  } else if (interaction.isMessageContextMenuCommand()) {
    const command = messageCommand(interaction.commandName);
    if (command !== undefined) return command.run(interaction, services);
  } else if (
    interaction.isButton() ||
    interaction.isStringSelectMenu() ||
    interaction.isChannelSelectMenu() ||
    interaction.isRoleSelectMenu()
  ) {
    return onComponent(interaction, services);
  } else if (interaction.isModalSubmit() && interaction.isFromMessage()) {
    return onForm(interaction, services);
  }
  if (interaction.isRepliable()) {
    const say = sayTo(interaction);
    const notice = noticeMessage(say, 'problem', say.notices.otherVersionsCommand);
    await interaction.reply(toPrivatePayload(notice));
  }
}
