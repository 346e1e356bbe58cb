import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { findArticles } from '../find-articles.ts';
import { toPrivatePayload } from '../payload.ts';
import { cleanLine } from '../rendering/clean-text.ts';
import { longestSearch } from '../rendering/custom-id.ts';
import { sourcesMessage } from '../rendering/sources-message.ts';
import type { SlashCommand } from './command.ts';
import { everywhere } from './places.ts';

/** Choices that Discord shows. */
const mostChoices = 25;

/** `/sources search:` */
export const sourcesCommand = {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: 'sources',
    description: 'List the articles that answers come from',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'search',
        description: 'Words of a title, a publisher or a subject',
        max_length: longestSearch,
        autocomplete: true,
      },
    ],
    ...everywhere,
  },
  async run(interaction, { index }) {
    const search = interaction.options.getString('search') ?? undefined;
    const articles = await index.use(async (open) => findArticles(open.articles, search));
    await interaction.reply(toPrivatePayload(sourcesMessage(articles, 0, search)));
  },
  async complete(interaction, { index }) {
    const typed = interaction.options.getFocused();
    const articles = await index.use(async (open) => findArticles(open.articles, typed));
    const titles = articles.map(({ title }) => cutAtWord(cleanLine(title))).filter(Boolean);
    const choices = [...new Set(titles)].slice(0, mostChoices);
    await interaction.respond(choices.map((title) => ({ name: title, value: title })));
  },
} as const satisfies SlashCommand;

/** A title as far as it can be searched for: whole words, so that the search finds it. */
function cutAtWord(title: string): string {
  if (title.length <= longestSearch) return title;
  const cut = title.slice(0, longestSearch + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf(' '), 0)) || title.slice(0, longestSearch - 1);
}
