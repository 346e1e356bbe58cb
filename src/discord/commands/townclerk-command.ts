import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type ChatInputCommandInteraction,
  PermissionFlagsBits,
} from 'discord.js';
import { toPrivatePayload } from '../payload.ts';
import { reindex } from '../reindex/reindex.ts';
import { noticeMessage } from '../rendering/notice-message.ts';
import { settingsMessage } from '../rendering/settings-message.ts';
import { statusMessage } from '../rendering/status-message.ts';
import type { Services } from '../services.ts';
import type { SlashCommand } from './command.ts';
import { onServers } from './places.ts';

const subcommand = (name: string, description: string) =>
  ({ type: ApplicationCommandOptionType.Subcommand, name, description }) as const;

/** Days that the status counts back. */
const statusDays = 30;
const dayMs = 24 * 60 * 60 * 1000;

/** `/townclerk settings | status | reindex`, for those who manage the server. */
export const townClerkCommand = {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: 'townclerk',
    description: 'Set up and look after Town Clerk on this server',
    options: [
      subcommand('settings', 'Where and how Town Clerk answers on this server'),
      subcommand('status', 'Age of the index, answers, votes and failures'),
      subcommand('reindex', 'Read the articles anew (for the operator of the bot)'),
    ],
    default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
    ...onServers,
  },
  async run(interaction, services) {
    // The permission above is a default that a server may change, not a guard.
    if (!interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild)) {
      const sentence = 'This is for people who may manage this server.';
      await interaction.reply(toPrivatePayload(noticeMessage('problem', sentence)));
      return;
    }
    const name = interaction.options.getSubcommand();
    if (name === 'settings') await showSettings(interaction, services);
    else if (name === 'status') await showStatus(interaction, services);
    else await reindex(interaction, services);
  },
} as const satisfies SlashCommand;

async function showSettings(
  interaction: ChatInputCommandInteraction,
  { guildSettings, config }: Services,
): Promise<void> {
  const { messageContent } = config.discord;
  const message = settingsMessage(guildSettings.get(interaction.guildId ?? ''), { messageContent });
  await interaction.reply(toPrivatePayload(message));
}

async function showStatus(
  interaction: ChatInputCommandInteraction,
  { answers, asking, index, startedAt }: Services,
): Promise<void> {
  const message = statusMessage({
    counts: answers.counts(interaction.guildId, Date.now() - statusDays * dayMs),
    days: statusDays,
    index: await index.use(async ({ manifest }) => ({
      articles: manifest.counts.articles,
      passages: manifest.counts.passages,
      builtAt: manifest.builtAt,
      generation: manifest.generation,
    })),
    startedAt: startedAt.toISOString(),
    ...asking.load,
  });
  await interaction.reply(toPrivatePayload(message));
}
