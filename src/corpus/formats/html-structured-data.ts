import type { HtmlDocument } from './html-node.ts';

/** What schema.org data in a page states about its article. */
export interface ArticleData {
  readonly title?: string | undefined;
  readonly publisher?: string | undefined;
  readonly published?: string | undefined;
}

const ARTICLE_TYPE = /(?:Article|BlogPosting|Report|WebPage)$/;

/** Longer data is not read: a page's description of itself is short. */
const LONGEST_DATA = 200_000;

/**
 * The first article (or, failing that, page) that the page's JSON-LD describes (https://schema.org/Article);
 * nothing for data that is not valid.
 */
export function articleData(document: HtmlDocument): ArticleData {
  const items = Array.from(
    document.querySelectorAll('script[type="application/ld+json"]'),
    (script) => parseItems(script.textContent ?? ''),
  ).flat();
  const item =
    items.find((candidate) =>
      typesOf(candidate).some((type) => ARTICLE_TYPE.test(type) && type !== 'WebPage'),
    ) ?? items.find((candidate) => typesOf(candidate).includes('WebPage'));
  if (item === undefined) return {};
  return {
    title: text(item.headline),
    publisher: nameOf(item.publisher),
    published: text(item.datePublished),
  };
}

type Item = Readonly<Record<string, unknown>>;

function parseItems(source: string): Item[] {
  if (source.length > LONGEST_DATA) return [];
  try {
    const value: unknown = JSON.parse(source);
    const items = (Array.isArray(value) ? value : [value]).filter(isItem);
    return items.flatMap((item) => {
      const graph = item['@graph'];
      return [item, ...(Array.isArray(graph) ? graph.filter(isItem) : [])];
    });
  } catch {
    // Invalid data in a page is common and no reason to leave out the page.
    return [];
  }
}

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typesOf(item: Item): string[] {
  const type = item['@type'];
  return (Array.isArray(type) ? type : [type]).filter((name) => typeof name === 'string');
}

function nameOf(value: unknown): string | undefined {
  const item: unknown = Array.isArray(value) ? value[0] : value;
  return isItem(item) ? text(item.name) : text(item);
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}
