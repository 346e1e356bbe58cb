import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { english } from '../../messages/english.ts';
import { findArticlesHere } from '../find-articles.ts';
import { toPrivatePayload } from '../payload.ts';
import { cleanLine } from '../rendering/clean-text.ts';
import { longestSearch } from '../rendering/custom-id.ts';
import { sourcesMessage } from '../rendering/sources-message.ts';
import { sayTo } from '../say-to.ts';
import type { SlashCommand } from './command.ts';
import { everywhere } from './places.ts';
import { described } from './words.ts';

const words = english.people.commands.sources;

/** Choices that Discord shows. */
const mostChoices = 25;

/** `/sources search:` */
export const sourcesCommand = {
  kind: 'slash',
  data: {
    type: ApplicationCommandType.ChatInput,
    ...described((say) => say.commands.sources),
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...described((say) => say.commands.sources.search),
        max_length: longestSearch,
        autocomplete: true,
      },
    ],
    ...everywhere,
  },
  async run(interaction, services) {
    const search = interaction.options.getString(words.search.name) ?? undefined;
    const articles = await findArticlesHere(interaction, search, services);
    await interaction.reply(
      toPrivatePayload(sourcesMessage(sayTo(interaction), articles, 0, search)),
    );
  },
  async complete(interaction, services) {
    const typed = interaction.options.getFocused();
    const articles = await findArticlesHere(interaction, typed, services);
    const choices = new Set<string>();
    for (const { title } of articles) {
      if (choices.size === mostChoices) break;
      const choice = cutAtWord(cleanLine(title));
      if (choice !== '') choices.add(choice);
    }
    await interaction.respond([...choices].map((title) => ({ name: title, value: title })));
  },
} as const satisfies SlashCommand;

/** A title as far as it can be searched for: whole words, so that the search finds it. */
function cutAtWord(title: string): string {
  if (title.length <= longestSearch) return title;
  const cut = title.slice(0, longestSearch + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf(' '), 0)) || title.slice(0, longestSearch - 1);
}
