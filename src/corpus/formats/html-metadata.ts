import type { DocumentDraft } from '../document-draft.ts';
import { parseDate } from '../metadata/dates.ts';
import { webLink } from '../metadata/web-link.ts';
import type { HtmlDocument } from './html-node.ts';
import { articleData } from './html-structured-data.ts';

const PUBLICATION_DATES = [
  'meta[property="article:published_time"]',
  'meta[property="og:article:published_time"]',
  'meta[itemprop="datePublished"]',
  'meta[name="citation_publication_date"]',
  'meta[name="dcterms.issued" i]',
  'meta[name="dcterms.date" i]',
  'meta[name="dc.date" i]',
  'meta[name="pubdate" i]',
  'meta[name="date" i]',
];
const SITE_NAMES = [
  'meta[property="og:site_name"]',
  'meta[name="dcterms.publisher" i]',
  'meta[name="dc.publisher" i]',
  'meta[name="publisher" i]',
  'meta[name="application-name"]',
];
const TITLES = [
  'meta[property="og:title"]',
  'meta[name="dcterms.title" i]',
  'meta[name="dc.title" i]',
];
const TIMES = [
  'time[itemprop="datePublished"]',
  'time[pubdate]',
  'article time[datetime]',
  'time[datetime]',
];

/** What a page's head, structured data and `<time>` elements state about its article. */
export function htmlMetadata(document: HtmlDocument): Omit<DocumentDraft, 'blocks'> {
  const data = articleData(document);
  const time = first(document, TIMES, 'datetime') ?? document.querySelector('time')?.textContent;
  const published = [data.published, first(document, PUBLICATION_DATES), time]
    .filter((value) => typeof value === 'string')
    .map(parseDate)
    .find((date) => date !== undefined);
  return {
    title: data.title ?? first(document, TITLES) ?? onlyHeading(document),
    publisher: data.publisher ?? first(document, SITE_NAMES),
    published,
    url:
      webLink(first(document, ['link[rel~="canonical"]'], 'href')) ??
      webLink(first(document, ['meta[property="og:url"]'])),
    tags: Array.from(
      document.querySelectorAll('meta[property="article:tag"]'),
      (tag) => tag.getAttribute('content') ?? '',
    ),
  };
}

/** The first value that is not empty, in the order of the selectors. */
function first(
  document: HtmlDocument,
  selectors: readonly string[],
  attribute = 'content',
): string | undefined {
  for (const selector of selectors) {
    const value = document.querySelector(selector)?.getAttribute(attribute)?.trim();
    if (value !== undefined && value !== '') return value;
  }
  return undefined;
}

/** The page's heading of the first level, when it has one only. */
function onlyHeading(document: HtmlDocument): string | undefined {
  const headings = [...document.querySelectorAll('h1')];
  const text =
    headings.length === 1 ? headings[0]?.textContent?.replace(/\s+/g, ' ').trim() : undefined;
  return text === '' ? undefined : text;
}
