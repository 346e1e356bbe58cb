import { ApplicationCommandType } from 'discord.js';
import { visibleHere } from '../collections/visible-here.ts';
import { modelFacts } from '../model-facts.ts';
import { toPrivatePayload } from '../payload.ts';
import { aboutMessage } from '../rendering/about-message.ts';
import { sayTo } from '../say-to.ts';
import type { SlashCommand } from './command.ts';
import { everywhere } from './places.ts';
import { described } from './words.ts';

/** `/about` */
export const aboutCommand = {
  kind: 'slash',
  data: {
    type: ApplicationCommandType.ChatInput,
    ...described((say) => say.commands.about),
    ...everywhere,
  },
  async run(interaction, services) {
    const { index, config } = services;
    const visible = await visibleHere(interaction, services);
    const knowledge = await index.use(async (open) => {
      const { articles, manifest } = open.within(visible);
      return {
        articles: articles.length,
        builtAt: manifest.builtAt,
        newest: articles
          .flatMap(({ published }) => published ?? [])
          .reduce<string | undefined>((a, b) => (a === undefined || b > a ? b : a), undefined),
      };
    });
    const { newest, ...rest } = knowledge;
    const { contact } = config.operator;
    const message = aboutMessage(sayTo(interaction), {
      ...rest,
      olderServed: index.problem !== undefined,
      questionsKept: config.logQuestions,
      written: modelFacts(config).written,
      ...(newest === undefined ? {} : { newest }),
      ...(contact === undefined ? {} : { contact }),
    });
    await interaction.reply(toPrivatePayload(message));
  },
} as const satisfies SlashCommand;
