import { EmbedBuilder } from 'discord.js';
import type { ArticleRecord } from '../../index/types.ts';
import type { PeopleMessages } from '../../messages/messages.ts';
import type { Gap } from '../../operations/store/gaps.ts';
import { articleLine } from './article-line.ts';
import { escapeLine, escapeName } from './escape.ts';
import { limits, shorten } from './limits.ts';
import { colours, type RenderedMessage } from './message.ts';

/** Questions shown of each article. */
const mostQuestions = 2;

/** What `/townclerk gaps` tells. */
export interface GapsFacts {
  /** Days that it looks back. */
  readonly days: number;
  /** The most often asked first. */
  readonly gaps: readonly Gap[];
  readonly articles: readonly ArticleRecord[];
  /** Whether the text of questions is kept; where it is not, the message says so. */
  readonly questionsKept: boolean;
}

/** What people of a server asked in vain, by the article that came nearest, for its administrators. */
export function gapsMessage(say: PeopleMessages, facts: GapsFacts): RenderedMessage {
  const { gaps: words } = say;
  const of = new Map(facts.articles.map((article) => [article.path, article]));
  const blocks: string[] = [];
  let room = limits.embedDescription - 200;
  for (const gap of facts.gaps) {
    const block = describe(say, gap, gap.article === undefined ? undefined : of.get(gap.article));
    room -= block.length + 1;
    if (room < 0) break;
    blocks.push(block);
  }
  const more = facts.gaps.length - blocks.length;
  const embed = new EmbedBuilder()
    .setColor(colours.neutral)
    .setTitle(words.title({ days: facts.days }))
    .setDescription(
      [
        blocks.length === 0 ? words.none : words.what,
        ...blocks,
        ...(more === 0 ? [] : [words.more({ articles: more })]),
      ].join('\n'),
    );
  if (!facts.questionsKept) embed.setFooter({ text: words.textsNotKept });
  return { content: '', embeds: [embed], components: [] };
}

function describe(say: PeopleMessages, gap: Gap, article: ArticleRecord | undefined): string {
  const { gaps: words } = say;
  const name =
    article === undefined
      ? escapeName(shorten(gap.article ?? '', 110)) || words.noArticle
      : articleLine(say.answers, article, { title: 110, publisher: 0, url: 150 });
  const texts = gap.questions.flatMap(({ question }) => question ?? []).slice(0, mostQuestions);
  return [
    `- ${name} · ${words.counts(gap)}`,
    ...texts.map((text) => `-# “${escapeLine(shorten(text, 120))}”`),
  ].join('\n');
}
