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
  const sorted = inOrder(articles);
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

/** Comparing by it takes a tenth of the time of `localeCompare`, with the same outcome. */
const { compare } = new Intl.Collator('en');

/** Lists that were put in order: that of all articles is asked for page by page. */
const ordered = new WeakMap<readonly ArticleRecord[], readonly ArticleRecord[]>();

/** By publisher, those without one last, the newest first. */
function inOrder(articles: readonly ArticleRecord[]): readonly ArticleRecord[] {
  const known = ordered.get(articles);
  if (known !== undefined) return known;
  const sorted = articles.map((article) => ({ article, publisher: publisherOf(article) }));
  sorted.sort((one, other) => {
    if ((one.publisher === '') !== (other.publisher === '')) return one.publisher === '' ? 1 : -1;
    return (
      compare(one.publisher, other.publisher) ||
      compare(other.article.published ?? '', one.article.published ?? '') ||
      compare(one.article.title, other.article.title) ||
      one.article.id - other.article.id
    );
  });
  const result = sorted.map(({ article }) => article);
  ordered.set(articles, result);
  return result;
}

function publisherOf(article: ArticleRecord): string {
  return cleanLine(article.publisher ?? '');
}
