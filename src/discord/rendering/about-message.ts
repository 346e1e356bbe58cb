import { EmbedBuilder } from 'discord.js';
import type { PeopleMessages } from '../../messages/messages.ts';
import { readerDate } from './article-line.ts';
import { contactLine } from './contact-line.ts';
import { instant } from './instant.ts';
import { colours, type RenderedMessage } from './message.ts';

/** What `/about` tells. */
export interface AboutFacts {
  readonly articles: number;
  /** ISO 8601 instant at which the index was built. */
  readonly builtAt: string;
  /** Whether an older index is served, because the newest one is damaged. */
  readonly olderServed?: boolean;
  /** ISO 8601 date of the newest article, where any has one. */
  readonly newest?: string;
  /** Whether a language model writes the answers; else they are quoted. */
  readonly written: boolean;
  /** Whether the text of questions is kept. */
  readonly questionsKept?: boolean;
  /** How the operator can be reached: an address or words. */
  readonly contact?: string;
}

/** What the bot is, how old its knowledge is, what it keeps, and who answers for it. */
export function aboutMessage(say: PeopleMessages, facts: AboutFacts): RenderedMessage {
  const { about } = say;
  const knowledge = about.knowledge({
    articles: facts.articles,
    newest: facts.newest === undefined ? undefined : readerDate(say.answers, facts.newest),
    built: instant(say, facts.builtAt, 'R'),
  });
  const embed = new EmbedBuilder()
    .setColor(colours.neutral)
    .setTitle(about.title)
    .setDescription(about.what)
    .addFields(
      {
        name: about.knowledgeTitle,
        value: facts.olderServed ? `${knowledge}\n${about.olderServed}` : knowledge,
      },
      { name: about.answersTitle, value: facts.written ? about.written : about.quoted },
      {
        name: about.storedTitle,
        value: facts.questionsKept ? about.storedWithQuestions : about.stored,
      },
      { name: about.operatorTitle, value: contactLine(say, facts.contact) },
    );
  return { content: '', embeds: [embed], components: [] };
}
