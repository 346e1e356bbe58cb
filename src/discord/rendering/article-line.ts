import { time } from 'discord.js';
import type { ArticleRecord } from '../../index/types.ts';
import type { PeopleMessages } from '../../messages/messages.ts';
import { cleanLine } from './clean-text.ts';
import { escapeName } from './escape.ts';
import { shorten } from './limits.ts';
import { safeUrl } from './safe-url.ts';

/** How much of an article a line has room for, in characters before escaping. */
export interface LineRoom {
  readonly title: number;
  /** 0 leaves it out. */
  readonly publisher: number;
  /** Longest link; 0 leaves it out. */
  readonly url: number;
}

/** What is said around articles. */
type AnswerWords = PeopleMessages['answers'];

const roomy: LineRoom = { title: 150, publisher: 80, url: 512 };

/** Title (as a link where there is one), publisher and date of an article, on one line of Markdown. */
export function articleLine(
  answers: AnswerWords,
  article: ArticleRecord,
  room: LineRoom = roomy,
): string {
  const title = articleName(answers, article.title, room.title);
  const url = safeUrl(article.url);
  const publisher =
    article.publisher === undefined || room.publisher === 0
      ? ''
      : escapeName(shorten(article.publisher, room.publisher));
  return [
    url === undefined || url.length > room.url ? title : `[${title}](${url})`,
    publisher,
    ...(article.published === undefined ? [] : [readerDate(answers, article.published)]),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** An article's title, escaped; never empty. */
export function articleName({ untitled }: AnswerWords, title: string, length: number): string {
  return escapeName(shorten(cleanLine(title), length)) || untitled;
}

/**
 * A full date as Discord's time stamp, which each reader sees in their own format; noon, so that no time zone moves
 * it to another day. A date without a day, which no time stamp can show, in words.
 */
export function readerDate({ date }: AnswerWords, published: string): string {
  const instant = /^\d{4}-\d{2}-\d{2}$/.test(published)
    ? Date.parse(`${published}T12:00:00Z`)
    : Number.NaN;
  return Number.isNaN(instant)
    ? escapeName(shorten(date(published), 40))
    : time(instant / 1000, 'D');
}

/** Publisher and date where no Markdown is shown; empty where neither is known. */
export function plainOrigin({ date }: AnswerWords, article: ArticleRecord): string {
  return [
    cleanLine(article.publisher ?? ''),
    article.published === undefined ? '' : cleanLine(date(article.published)),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
