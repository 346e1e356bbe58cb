import { attribute, elementsOf, type HtmlNode, textOf } from './node.ts';

/** What schema.org data in a page states about its article. */
export interface ArticleData {
  readonly headline?: string | undefined;
  readonly name?: string | undefined;
  readonly publisher?: string | undefined;
  readonly published?: string | undefined;
  readonly url?: string | undefined;
  /** The text, where it is repeated in the data. */
  readonly body?: string | undefined;
}

/** Types of written pieces, the surest first (https://schema.org/CreativeWork and its subtypes). */
const TYPES: readonly RegExp[] = [
  /(?:Article|Posting|^Report|^APIReference)$/,
  /^(?:HowTo|Recipe|Review|\w+Review|FAQPage|QAPage|Chapter|Book|Legislation|GovernmentService|Event|\w+Event|Course|Guide|Question)$/,
  /^(?:\w*Page|CreativeWork|WebContent)$/,
];

/** Longer data is not read. */
const LONGEST_DATA = 1_000_000;

/** More items than any page describes; and deeper than data about a page goes. */
const MOST_ITEMS = 2000;
const DEEPEST = 8;

type Item = Readonly<Record<string, unknown>>;

/**
 * The article that the page's JSON-LD describes (https://schema.org/Article), or failing that another written piece
 * or the page; nothing for data that is not valid.
 */
export function articleData(document: HtmlNode): ArticleData {
  const items: Item[] = [];
  for (const element of elementsOf(document)) {
    if (element.tagName !== 'script') continue;
    if (!/^application\/ld\+json\b/i.test((attribute(element, 'type') ?? '').trim())) continue;
    const data = parseData(textOf(element));
    if (data !== undefined) gather(data, items, 0);
  }
  const item = TYPES.flatMap((type) => items.filter((candidate) => hasType(candidate, type)))[0];
  const site = items.find((candidate) => hasType(candidate, /^WebSite$/));
  if (item === undefined) return { publisher: text(site?.name) };
  return {
    headline: text(item.headline) ?? text(item.alternativeHeadline),
    name: text(item.name) ?? text(item.title),
    publisher:
      nameOf(item.publisher, items) ??
      nameOf(item.sourceOrganization, items) ??
      nameOf(item.provider, items) ??
      text(site?.name),
    published: text(item.datePublished) ?? text(item.dateCreated) ?? text(item.uploadDate),
    url: text(item.url) ?? text(item['@id']),
    body: text(item.articleBody) ?? text(item.text) ?? answersOf(items),
  };
}

function parseData(source: string): unknown {
  if (source.length > LONGEST_DATA) return undefined;
  // Some pages set it in a comment or leave a comma or a line end where none may be.
  const trimmed = source.replace(
    /^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)|(?:-->|\]\]>)\s*$/g,
    '',
  );
  for (const attempt of [
    trimmed,
    trimmed.replace(/[\n\r\t]+/g, ' ').replace(/,\s*(?=[}\]])/g, ''),
  ]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // Invalid data in a page is common and no reason to leave out the page.
    }
  }
  return undefined;
}

/** The items of data and those that lie in them, outer ones first. */
function gather(value: unknown, items: Item[], depth: number): void {
  if (depth > DEEPEST || items.length >= MOST_ITEMS) return;
  if (Array.isArray(value)) for (const entry of value) gather(entry, items, depth + 1);
  if (!isItem(value)) return;
  items.push(value);
  for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'hasPart', 'itemReviewed'])
    gather(value[key], items, depth + 1);
}

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hasType(item: Item, pattern: RegExp): boolean {
  const type = item['@type'] ?? item.type;
  return (Array.isArray(type) ? type : [type]).some(
    (name) => typeof name === 'string' && pattern.test(name.replace(/^.*[/#:]/, '')),
  );
}

/** The name of an organisation or person, also where only its identifier stands. */
function nameOf(value: unknown, items: readonly Item[]): string | undefined {
  const item: unknown = Array.isArray(value) ? value[0] : value;
  if (!isItem(item)) return text(item);
  const referred = items.find(
    (other) => other !== item && other['@id'] === item['@id'] && other.name,
  );
  return text(item.name) ?? (item['@id'] === undefined ? undefined : text(referred?.name));
}

/** The questions and answers of a page of them, as text. */
function answersOf(items: readonly Item[]): string | undefined {
  const answers = items
    .filter((item) => hasType(item, /^Question$/))
    .map((item) => {
      const given: unknown = item.acceptedAnswer ?? item.suggestedAnswer;
      const answer: unknown = Array.isArray(given) ? given[0] : given;
      return `<h2>${escaped(text(item.name) ?? '')}</h2><p>${isItem(answer) ? (text(answer.text) ?? '') : ''}</p>`;
    });
  return answers.length === 0 ? undefined : answers.join('');
}

function escaped(value: string): string {
  return value.replaceAll('<', '&lt;');
}

/** A text; data may write its signs as a page does (`&amp;`). */
function text(value: unknown): string | undefined {
  if (isItem(value)) return text(value['@value']);
  if (Array.isArray(value)) return text(value[0]);
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  return value.trim();
}
