import {
  ActionRowBuilder,
  ApplicationCommandType,
  ButtonBuilder,
  ButtonStyle,
  ContextMenuCommandBuilder,
  SlashCommandBuilder,
} from 'discord.js';

/** Commands of every kind that a bot in these tests offers. */
export const commands = [
  new SlashCommandBuilder()
    .setName('ask')
    .setDescription('Asks a question')
    .addStringOption((option) =>
      option.setName('question').setDescription('What to ask').setRequired(true).setMaxLength(50),
    )
    .addBooleanOption((option) => option.setName('private').setDescription('Only for you')),
  new SlashCommandBuilder()
    .setName('sources')
    .setDescription('Lists sources')
    .addSubcommand((sub) =>
      sub
        .setName('find')
        .setDescription('Finds one')
        .addStringOption((option) =>
          option.setName('title').setDescription('Its title').setAutocomplete(true),
        ),
    ),
  new ContextMenuCommandBuilder().setName('Ask Town Clerk').setType(ApplicationCommandType.Message),
].map((command) => command.toJSON());

/** A button and a link. */
export const buttons = new ActionRowBuilder<ButtonBuilder>().addComponents(
  new ButtonBuilder().setCustomId('v1:up').setLabel('Helpful').setStyle(ButtonStyle.Secondary),
  new ButtonBuilder().setURL('https://example.org').setLabel('Open').setStyle(ButtonStyle.Link),
);
