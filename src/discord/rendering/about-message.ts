import { EmbedBuilder } from 'discord.js';
import { readerDate } from './article-line.ts';
import { contactLine } from './contact-line.ts';
import { counted } from './counted.ts';
import { instant } from './instant.ts';
import { colours, type RenderedMessage } from './message.ts';

/** What `/about` tells. */
export interface AboutFacts {
  readonly articles: number;
  /** ISO 8601 instant at which the index was built. */
  readonly builtAt: string;
  /** ISO 8601 date of the newest article, where any has one. */
  readonly newest?: string;
  /** Whether a language model writes the answers; else they are quoted. */
  readonly written: boolean;
  /** How the operator can be reached: an address or words. */
  readonly contact?: string;
}

/** What the bot is, how old its knowledge is, what it keeps, and who answers for it. */
export function aboutMessage(facts: AboutFacts): RenderedMessage {
  const newest = facts.newest === undefined ? '' : `, the newest of ${readerDate(facts.newest)}`;
  const embed = new EmbedBuilder()
    .setColor(colours.neutral)
    .setTitle('About Town Clerk')
    .setDescription(
      'I answer questions from a fixed collection of articles, and show where every statement comes from. ' +
        'Where the articles hold no answer, I say so. I am a program and can be wrong: please check the sources.',
    )
    .addFields(
      {
        name: 'What I know',
        value: `${counted(facts.articles, 'article')}${newest}; index built ${instant(facts.builtAt, 'R')}. \`/sources\` lists them.`,
      },
      {
        name: 'How answers come about',
        value: facts.written
          ? 'A language model writes them from the passages found; each statement is then compared with the passage that it cites.'
          : 'They are sentences quoted from the articles; no language model writes anything.',
      },
      {
        name: 'What is stored',
        value:
          'When an answer was given, whether there was one, and which passages it cites; votes and their reasons. No questions, no answers, no names. `/privacy` has the details.',
      },
      { name: 'Who runs this', value: contactLine(facts.contact) },
    );
  return { content: '', embeds: [embed], components: [] };
}
