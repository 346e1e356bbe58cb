import type { APIEmbedField } from 'discord.js';
import type { Answer } from '../../answering/answer.ts';
import type { NearestArticle } from '../../answering/nearest-article.ts';
import type { PeopleMessages } from '../../messages/messages.ts';
import { citationMark } from './answer-text.ts';
import { articleLine, type LineRoom } from './article-line.ts';
import { cleanLine } from './clean-text.ts';
import { escapeLine } from './escape.ts';
import { limits, shorten } from './limits.ts';

/** Tried in turn until all sources fit: rather shorter lines than a source left out. */
const rooms: readonly LineRoom[] = [
  { title: 150, publisher: 80, url: 512 },
  { title: 100, publisher: 50, url: 200 },
  { title: 80, publisher: 40, url: 0 },
];

/** Even the most hostile title leaves 15 of these their room. */
const smallest: LineRoom = { title: 40, publisher: 0, url: 0 };

/** What stands before an article, and the article. */
type MarkedArticle = readonly [string, NearestArticle];

/** Sources shown with an answer; none that is known of comes near. */
const most = 25;

/** A field's name where the one above goes on: Discord wants at least one character. */
const continued = '\u200b';

/**
 * The sources of an answer, exactly those that it cites, or the articles nearest to what it declines.
 * @param room - for names and values of all fields together, in UTF-16 units
 */
export function sourceFields(
  { answers }: PeopleMessages,
  answer: Answer,
  room: number,
): APIEmbedField[] {
  const declined = answer.outcome === 'declined';
  const marked: MarkedArticle[] = declined
    ? answer.nearest.map((article) => ['- ', article])
    : answer.citations.map(({ number, article }) => [`${citationMark(number)} `, article]);
  const several = marked.length === 1 ? answers.source : answers.sources;
  const name = declined ? answers.nearest : several;
  for (const lineRoom of [...rooms, smallest]) {
    const fields = toFields(answers, name, marked, lineRoom, Math.min(most, marked.length));
    if (fits(fields, room)) return fields;
  }
  // Only titles made of signs that need escaping can bring it to this.
  for (let count = Math.min(most, marked.length) - 1; count > 0; count--) {
    const fields = toFields(answers, name, marked, smallest, count);
    if (fits(fields, room)) return fields;
  }
  return [];
}

/** The first lines in as few fields as possible, and how many there are more. */
function toFields(
  answers: PeopleMessages['answers'],
  name: string,
  marked: readonly MarkedArticle[],
  room: LineRoom,
  count: number,
): APIEmbedField[] {
  const lines = marked
    .slice(0, count)
    .map(([mark, of]) => `${mark}${articleLine(answers, of, room)}${saying(of, room)}`);
  const more =
    marked.length > count ? [`-# ${answers.more({ count: marked.length - count })}`] : [];
  const values: string[] = [];
  for (const line of [...lines, ...more]) {
    const last = values.at(-1);
    if (last === undefined || last.length + 1 + line.length > limits.embedFieldValue) {
      values.push(line);
    } else values[values.length - 1] = `${last}\n${line}`;
  }
  return values.map((value, index) => ({ name: index === 0 ? name : continued, value }));
}

/** What a nearest article says, on a line of its own where there is room for more than its name. */
function saying({ says }: NearestArticle, room: LineRoom): string {
  if (says === undefined || room === smallest) return '';
  return `\n> ${escapeLine(shorten(cleanLine(says), longestSaying))}`;
}

/** Characters of a sentence before escaping: three of them fit into a field. */
const longestSaying = 160;

function fits(fields: readonly APIEmbedField[], room: number): boolean {
  const total = fields.reduce((sum, { name, value }) => sum + name.length + value.length, 0);
  return total <= room && fields.every(({ value }) => value.length <= limits.embedFieldValue);
}
