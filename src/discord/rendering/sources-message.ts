import { EmbedBuilder } from 'discord.js';
import type { ArticleRecord } from '../../index/types.ts';
import type { PeopleMessages } from '../../messages/messages.ts';
import { articleLine } from './article-line.ts';
import { clampPage, pageButtons, row } from './buttons.ts';
import { cleanLine } from './clean-text.ts';
import { longestSearch } from './custom-id.ts';
import { escapeLine, escapeName } from './escape.ts';
import { shorten } from './limits.ts';
import { colours, type RenderedMessage } from './message.ts';

/** Articles on a page. */
const pageSize = 10;

/**
 * The articles that the bot knows, by publisher, newest first.
 * @param articles - all of them, or those that a search found
 * @param page - 0-based
 * @param search - what was searched for, if anything; it goes into the buttons
 */
export function sourcesMessage(
  say: PeopleMessages,
  articles: readonly ArticleRecord[],
  page = 0,
  search?: string,
): RenderedMessage {
  const words = say.sources;
  const sorted = [...articles].sort(byPublisherAndDate);
  const count = Math.max(1, Math.ceil(sorted.length / pageSize));
  const shown = clampPage(page, count);
  const term = search === undefined ? '' : shorten(cleanLine(search), longestSearch);
  const embed = new EmbedBuilder()
    .setColor(colours.neutral)
    .setTitle(term === '' ? words.title : words.searchTitle({ search: escapeLine(term) }))
    .setDescription(
      lines(say, sorted.slice(shown * pageSize, (shown + 1) * pageSize)).join('\n') ||
        (term === '' ? words.none : words.noMatch),
    );
  if (sorted.length > 0) embed.setFooter({ text: words.count({ articles: sorted.length }) });
  const buttons = pageButtons(say, shown, count, (target) => ({
    kind: 'sources-page',
    page: target,
    ...(term === '' ? {} : { search: term }),
  }));
  return {
    content: '',
    embeds: [embed],
    components: buttons.length === 0 ? [] : [row(...buttons)],
  };
}

/** A heading for each publisher and a line for each article, within an embed's description. */
function lines({ sources, answers }: PeopleMessages, articles: readonly ArticleRecord[]): string[] {
  const result: string[] = [];
  let heading: string | undefined;
  for (const article of articles) {
    const publisher = publisherOf(article);
    if (publisher !== heading) {
      const name = escapeName(shorten(publisher, 80)) || sources.noPublisher;
      result.push(`${heading === undefined ? '' : '\n'}**${name}**`);
    }
    heading = publisher;
    result.push(`- ${articleLine(answers, article, { title: 110, publisher: 0, url: 150 })}`);
  }
  return result;
}

function byPublisherAndDate(one: ArticleRecord, other: ArticleRecord): number {
  const [first, second] = [publisherOf(one), publisherOf(other)];
  // Those without a publisher come last.
  if ((first === '') !== (second === '')) return first === '' ? 1 : -1;
  return (
    first.localeCompare(second, 'en') ||
    (other.published ?? '').localeCompare(one.published ?? '', 'en') ||
    one.title.localeCompare(other.title, 'en') ||
    one.id - other.id
  );
}

function publisherOf(article: ArticleRecord): string {
  return cleanLine(article.publisher ?? '');
}
