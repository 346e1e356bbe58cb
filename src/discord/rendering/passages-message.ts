import { type APIEmbedField, EmbedBuilder } from 'discord.js';
import { headingsAbove } from '../../corpus/headings-above.ts';
import type { ArticleRecord, PassageRecord } from '../../index/types.ts';
import type { PeopleMessages } from '../../messages/messages.ts';
import { articleName, readerDate } from './article-line.ts';
import { clampPage, linkButton, pageButtons, row } from './buttons.ts';
import { cleanLine } from './clean-text.ts';
import { escapeName } from './escape.ts';
import { shorten } from './limits.ts';
import { colours, type RenderedMessage, type Row } from './message.ts';
import { pages } from './pages.ts';
import { passageText, type Span } from './passage-text.ts';
import { safeUrl } from './safe-url.ts';

/** Characters of passage on a page. */
const pageLength = 3000;

/** A source of a stored answer, as far as the index still knows it. */
export interface ShownSource {
  /** Its number in the answer. */
  readonly number: number;
  /** Absent where the article has left the index. */
  readonly article?: ArticleRecord;
  /** In the order of the answer. */
  readonly passages: readonly ShownPassage[];
}

/** A cited passage and where its supporting sentence is. */
export interface ShownPassage {
  /** Absent where its text has changed or gone since the answer was written. */
  readonly passage?: PassageRecord;
  /** Offsets (UTF-16, end exclusive) into the passage's text. */
  readonly quoteStart: number;
  readonly quoteEnd: number;
}

interface PassagePage {
  readonly heading: string;
  readonly text: string;
  /** 1-based number of the passage, and whether it takes several pages. */
  readonly passage: number;
}

/**
 * The passages behind one source of an answer, word for word, with the supporting sentences in bold. Meant to be
 * seen by the one who asked for it alone.
 * @param answer - id of the stored answer, for the buttons
 * @param page - 0-based
 */
export function passagesMessage(
  say: PeopleMessages,
  source: ShownSource,
  answer: string,
  page = 0,
): RenderedMessage {
  const words = say.passages;
  const all = passagePages(source);
  const shown = clampPage(page, all.length);
  const current = all[shown];
  const count = all.at(-1)?.passage ?? 0;
  const embed = new EmbedBuilder()
    .setColor(colours.neutral)
    .setAuthor({ name: words.source({ source: source.number }) })
    .setTitle(
      source.article === undefined
        ? words.gone
        : articleName(say.answers, source.article.title, 120),
    )
    .setDescription(description(words, source, current))
    .addFields(origin(say, source.article));
  const url = safeUrl(source.article?.url);
  if (url !== undefined) embed.setURL(url);
  if (current !== undefined) {
    const { passage } = current;
    embed.setFooter({ text: count > 1 ? words.passageOf({ passage, count }) : words.onlyPassage });
  }
  const to = (target: number) =>
    ({ kind: 'passages', answer, source: source.number, page: target }) as const;
  const buttons = [
    ...pageButtons(say, shown, all.length, to),
    ...(url === undefined ? [] : [linkButton(words.open, url)]),
  ];
  const components: Row[] = buttons.length === 0 ? [] : [row(...buttons)];
  return { content: '', embeds: [embed], components };
}

function description(
  words: PeopleMessages['passages'],
  source: ShownSource,
  page: PassagePage | undefined,
): string {
  if (source.article === undefined) return words.goneWhy;
  const changed = source.passages.some(({ passage }) => passage === undefined);
  if (page === undefined) return changed ? words.changedAskAgain : words.noneAskAgain;
  return [
    ...(changed ? [`-# ⚠️ ${words.changedInPart}`] : []),
    ...(page.heading === '' ? [] : [`-# ${page.heading}`]),
    page.text,
  ].join('\n');
}

function passagePages(source: ShownSource): PassagePage[] {
  if (source.article === undefined) return [];
  const { title } = source.article;
  const quotes = new Map<string, { passage: PassageRecord; spans: Span[] }>();
  for (const { passage, quoteStart, quoteEnd } of source.passages) {
    if (passage === undefined) continue;
    const entry = quotes.get(passage.id) ?? { passage, spans: [] };
    entry.spans.push({ start: quoteStart, end: quoteEnd });
    quotes.set(passage.id, entry);
  }
  return [...quotes.values()].flatMap(({ passage, spans }, index) =>
    pages(passageText(passage, spans), pageLength).map((text) => ({
      heading: headingOf(passage, title),
      text: text || '…',
      passage: index + 1,
    })),
  );
}

function headingOf(passage: PassageRecord, title: string): string {
  return escapeName(shorten(headingsAbove(passage, title).map(cleanLine).join(' › '), 200));
}

function origin(
  { passages, answers }: PeopleMessages,
  article: ArticleRecord | undefined,
): APIEmbedField[] {
  const publisher = escapeName(shorten(cleanLine(article?.publisher ?? ''), 200));
  const published = article?.published === undefined ? '' : readerDate(answers, article.published);
  return [
    { name: passages.publisher, value: publisher, inline: true },
    { name: passages.published, value: published, inline: true },
  ].filter(({ value }) => value !== '');
}
