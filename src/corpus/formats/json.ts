import { oneLine } from '../clean-text.ts';
import type { DocumentDraft, DocumentPart, DraftBlock, UnreadablePart } from '../document-draft.ts';
import { parseDate } from '../metadata/dates.ts';
import { webLink } from '../metadata/web-link.ts';
import { ForeignFile, UnreadableFile } from '../unreadable-file.ts';
import { htmlBlocks } from './html/page-blocks.ts';
import { parseHtml } from './html/parse-html.ts';
import { readPlainText } from './plain-text.ts';

/** Names under which programs keep what an article consists of, the surest first. */
const NAMES = {
  title: ['title', 'headline', 'name', 'subject'],
  text: [
    'text',
    'body',
    'content',
    'content_text',
    'content_html',
    'articleBody',
    'html',
    'markdown',
  ],
  url: ['url', 'link', 'canonical_url', 'permalink', 'external_url', 'source_url'],
  date: [
    'published',
    'date',
    'datePublished',
    'date_published',
    'published_at',
    'publishedAt',
    'pubDate',
    'created_at',
    'created',
  ],
  publisher: ['publisher', 'source', 'site', 'site_name'],
  tags: ['tags', 'keywords', 'categories'],
};

/** Names of the list in a file whose articles lie in a list. */
const LISTS = [
  'articles',
  'items',
  'posts',
  'entries',
  'documents',
  'records',
  'results',
  'data',
  'pages',
];

/** Of an item that holds something else. */
const NO_TEXT: UnreadablePart = { reason: 'it has no "text"' };

/** So many articles are read from one file. */
const MOST_ARTICLES = 20_000;

/** Its text may be short: what a feed says of an article, where it says what the article is. */
const DESCRIBED = ['title', 'headline', ...NAMES.url, ...NAMES.date];

type Item = Readonly<Record<string, unknown>>;

/**
 * Reads the articles of a JSON file: one, a list of them, or an object that holds a list.
 * @throws {UnreadableFile} when it is not JSON; {@link ForeignFile} when it holds nothing that has a text
 */
export function readJson(source: string): DocumentDraft | DocumentPart[] {
  const value = parse(source);
  if (isItem(value) && textOfItem(value) !== undefined) return readItem(value);
  const items = listOf(value);
  if (items === undefined || !items.some((item) => isItem(item) && textOfItem(item) !== undefined))
    throw new ForeignFile(
      'it holds no articles: objects with a "title" and a "text" were expected, alone or in a list',
    );
  checkCount(items.length);
  return items.map((item, index) => ({ part: index + 1, draft: partOf(item) }));
}

/**
 * Reads the articles of a file with a JSON object in each line; an article's number is that of its line.
 * @throws {UnreadableFile} when it has more lines than articles are read from one file; {@link ForeignFile} when none
 * of them has a text
 */
export function readJsonLines(source: string): DocumentPart[] {
  const parts: DocumentPart[] = [];
  for (const [index, line] of source.split('\n').entries()) {
    if (line.trim() === '') continue;
    parts.push({ part: index + 1, draft: partOfLine(line) });
    checkCount(parts.length);
  }
  if (parts.every(({ draft }) => draft === NO_TEXT)) throw new ForeignFile(NO_TEXT.reason);
  return parts;
}

function partOfLine(line: string): DocumentDraft | UnreadablePart {
  try {
    return partOf(JSON.parse(line));
  } catch {
    return { reason: 'it is not valid JSON' };
  }
}

function checkCount(count: number): void {
  if (count > MOST_ARTICLES)
    throw new UnreadableFile(
      `it holds more than ${MOST_ARTICLES.toLocaleString('en')} articles; split it into several files`,
    );
}

function parse(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch (error) {
    const value = parseWithComments(source);
    if (value === undefined) throw new UnreadableFile('it is not valid JSON', { cause: error });
    return value;
  }
}

/** JSON as people write it into settings: with lines of comments, and commas before a closing bracket. */
function parseWithComments(source: string): unknown {
  try {
    return JSON.parse(
      source.replace(/^[ \t]*(?:\/\/|\/?\*).*$/gm, '').replace(/,(?=\s*[\]}])/g, ''),
    );
  } catch {
    return undefined;
  }
}

function listOf(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (!isItem(value)) return undefined;
  const list = LISTS.map((name) => value[name]).find(Array.isArray);
  // A file may keep its articles under their identifiers.
  const values = Object.values(value);
  return list ?? (values.length > 0 && values.every(isItem) ? values : undefined);
}

function partOf(value: unknown): DocumentDraft | UnreadablePart {
  if (!isItem(value)) return { reason: 'it is not an object with a "title" and a "text"' };
  if (textOfItem(value) === undefined) return NO_TEXT;
  return readItem(value);
}

function readItem(item: Item): DocumentDraft {
  const text = textOfItem(item) ?? '';
  const title = first(item, NAMES.title);
  const date = first(item, NAMES.date);
  const read = readText(text);
  return {
    title: title ?? read.title,
    publisher: first(item, NAMES.publisher) ?? read.publisher,
    published: (date === undefined ? undefined : parseDate(date)) ?? read.published,
    url: NAMES.url.map((name) => webLink(stringOf(item[name]))).find((link) => link !== undefined),
    tags: tagsOf(NAMES.tags.map((name) => item[name]).find((value) => value !== undefined)),
    blocks: withTitle(read.blocks, title),
  };
}

/** A text with tags is a page's; any other is plain. */
function readText(text: string): DocumentDraft {
  if (!/<\/?(?:p|br|div|h[1-6]|ul|ol|table|blockquote|a)\b[^<>]{0,500}>/i.test(text))
    return readPlainText(text);
  return { blocks: htmlBlocks(parseHtml(text)) };
}

function withTitle(
  blocks: readonly DraftBlock[],
  title: string | undefined,
): readonly DraftBlock[] {
  const [opening] = blocks;
  if (title === undefined || (opening !== undefined && oneLine(opening.text) === oneLine(title)))
    return blocks;
  return [{ kind: 'heading', level: 1, text: title }, ...blocks];
}

function textOfItem(item: Item): string | undefined {
  // A file that says by which rules it is written is a program's.
  if (item.$schema !== undefined) return undefined;
  const text = first(item, NAMES.text);
  return text ?? (first(item, DESCRIBED) && first(item, ['description', 'summary']));
}

function first(item: Item, names: readonly string[]): string | undefined {
  return names.map((name) => stringOf(item[name])).find((value) => value !== undefined);
}

/** A text, or the lines or paragraphs of one, or what stands under the usual name in an object. */
function stringOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value) && value.every((line) => typeof line === 'string'))
    return stringOf(value.join('\n\n'));
  if (isItem(value)) return stringOf(value.name ?? value.rendered ?? value.text);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function tagsOf(value: unknown): string[] {
  const tags: readonly unknown[] = Array.isArray(value)
    ? value
    : typeof value === 'string'
      ? value.split(',')
      : [];
  return tags.slice(0, 200).flatMap((tag) => stringOf(tag) ?? []);
}

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
