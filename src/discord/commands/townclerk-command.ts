import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type ChatInputCommandInteraction,
  PermissionFlagsBits,
} from 'discord.js';
import type { PeopleMessages } from '../../messages/messages.ts';
import { byArticle } from '../../operations/store/gaps.ts';
import { LONGEST_QUESTION } from '../../search/question/check-question.ts';
import { heldShards } from '../held-shards.ts';
import { hereFacts } from '../here-facts.ts';
import { mayManage } from '../may-manage.ts';
import { toPrivatePayload } from '../payload.ts';
import { reindex } from '../reindex/reindex.ts';
import { gapsMessage } from '../rendering/gaps-message.ts';
import { settingsMessage } from '../rendering/settings-message.ts';
import { statusMessage } from '../rendering/status-message.ts';
import { sayTo } from '../say-to.ts';
import type { Services } from '../services.ts';
import type { SlashCommand } from './command.ts';
import { onServers } from './places.ts';
import { testQuestion } from './test-question.ts';
import { described, type Words } from './words.ts';

/** Days that the status counts back. */
const statusDays = 30;
/** Days that may be chosen for what was asked in vain, and those taken where nothing is chosen. */
const gapDays = [7, 30, 90];
const defaultGapDays = 30;
const dayMs = 24 * 60 * 60 * 1000;

/** What one of its subcommands is called and does. */
const subcommand = (
  words: (say: PeopleMessages) => Words,
  run: SlashCommand['run'],
  options: readonly APIApplicationCommandBasicOption[] = [],
) => {
  const type = ApplicationCommandOptionType.Subcommand as const;
  const data = { type, ...described(words), ...(options.length > 0 && { options: [...options] }) };
  return { data, run };
};

const daysOption: APIApplicationCommandBasicOption = {
  type: ApplicationCommandOptionType.Integer,
  ...described((say) => say.commands.townClerk.gaps.days),
  choices: gapDays.map((days) => ({ name: String(days), value: days })),
};

const questionOption: APIApplicationCommandBasicOption = {
  type: ApplicationCommandOptionType.String,
  ...described((say) => say.commands.townClerk.test.question),
  required: true,
  max_length: LONGEST_QUESTION,
};

const subcommands = [
  subcommand((say) => say.commands.townClerk.settings, showSettings),
  subcommand((say) => say.commands.townClerk.status, showStatus),
  subcommand((say) => say.commands.townClerk.gaps, showGaps, [daysOption]),
  subcommand((say) => say.commands.townClerk.test, testQuestion, [questionOption]),
  subcommand((say) => say.commands.townClerk.reindex, reindex),
];

/** `/townclerk settings | status | gaps | reindex`, for those who manage the server. */
export const townClerkCommand = {
  kind: 'slash',
  data: {
    type: ApplicationCommandType.ChatInput,
    ...described((say) => say.commands.townClerk),
    options: subcommands.map(({ data }) => data),
    default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
    ...onServers,
  },
  async run(interaction, services) {
    // The permission above is a default that a server may change, not a guard.
    if (!(await mayManage(interaction))) return;
    const name = interaction.options.getSubcommand();
    await subcommands.find(({ data }) => data.name === name)?.run(interaction, services);
  },
} as const satisfies SlashCommand;

async function showSettings(
  interaction: ChatInputCommandInteraction,
  services: Services,
): Promise<void> {
  const { guildSettings, config } = services;
  const { messageContent } = config.discord;
  const settings = await guildSettings.get(interaction.guildId ?? '');
  const message = settingsMessage(sayTo(interaction), settings, {
    messageContent,
    here: await hereFacts(interaction, services),
  });
  await interaction.reply(toPrivatePayload(message));
}

async function showStatus(
  interaction: ChatInputCommandInteraction,
  { answers, asking, index, startedAt, client }: Services,
): Promise<void> {
  const held = heldShards(client);
  const here = interaction.guild?.shardId;
  const message = statusMessage(sayTo(interaction), {
    counts: await answers.counts(interaction.guildId, Date.now() - statusDays * dayMs),
    days: statusDays,
    index: await index.use(async ({ manifest }) => ({
      articles: manifest.counts.articles,
      passages: manifest.counts.passages,
      builtAt: manifest.builtAt,
      generation: manifest.generation,
    })),
    startedAt: startedAt.toISOString(),
    ...(held.count > 1 && here !== undefined && { shards: { ...held, here } }),
    ...asking.load,
  });
  await interaction.reply(toPrivatePayload(message));
}

async function showGaps(
  interaction: ChatInputCommandInteraction,
  { gaps, index, config }: Services,
): Promise<void> {
  const { name } = daysOption;
  const days = interaction.options.getInteger(name) ?? defaultGapDays;
  const since = Date.now() - days * dayMs;
  const asked = await gaps.questions({ since, guild: interaction.guildId });
  const message = gapsMessage(sayTo(interaction), {
    days,
    gaps: byArticle(asked),
    articles: await index.use(async ({ articles }) => articles),
    questionsKept: config.logQuestions,
  });
  await interaction.reply(toPrivatePayload(message));
}
