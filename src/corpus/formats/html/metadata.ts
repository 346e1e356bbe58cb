import type { DocumentDraft } from '../../document-draft.ts';
import { parseDate } from '../../metadata/dates.ts';
import { webLink } from '../../metadata/web-link.ts';
import { attribute, elementsOf, type HtmlElement, type HtmlNode, lineOf } from './node.ts';
import { chooseTitle } from './page-title.ts';
import { articleData } from './structured-data.ts';

/** Names of `<meta>` elements, in small letters, the surest first. */
const PUBLICATION_DATES = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'article:published',
  'datepublished',
  'citation_publication_date',
  'citation_online_date',
  'citation_date',
  'dcterms.issued',
  'dc.date.issued',
  'prism.publicationdate',
  'parsely-pub-date',
  'sailthru.date',
  'publication_date',
  'publish-date',
  'publishdate',
  'pubdate',
  'dcterms.date',
  'dc.date',
  'dcterms.created',
  'dc.date.created',
  'date',
];
const SITE_NAMES = [
  'og:site_name',
  'dcterms.publisher',
  'dc.publisher',
  'citation_publisher',
  'citation_journal_title',
  'publisher',
  'application-name',
];
const TITLES = ['og:title', 'dcterms.title', 'dc.title', 'citation_title', 'twitter:title'];

/** So many headings, times and properties are looked at. */
const MOST_STATED = 100;

/** What a page states about its article, and its text where the page keeps it in data. */
export type HtmlMetadata = Omit<DocumentDraft, 'blocks'> & { readonly body?: string | undefined };

/** What a page's head, structured data, microdata and `<time>` elements state about its article. */
export function htmlMetadata(document: HtmlNode): HtmlMetadata {
  const data = articleData(document);
  const stated = gatherStated(document);
  const first = (names: readonly string[]): string | undefined =>
    names.map((name) => stated.metas.get(name)?.[0]).find((value) => value !== undefined);
  const property = (name: string): string | undefined => stated.properties.get(name) || undefined;
  const publisher = data.publisher ?? first(SITE_NAMES) ?? property('publisher');
  const dates = [
    data.published,
    ...PUBLICATION_DATES.map((name) => stated.metas.get(name)?.[0]),
    property('datepublished'),
    ...stated.times,
  ];
  return {
    title: chooseTitle({
      headline: data.headline ?? property('headline'),
      name: data.name,
      metas: TITLES.flatMap((name) => stated.metas.get(name) ?? []),
      page: stated.title,
      headings: stated.headings,
      publisher,
    }),
    publisher,
    published: dates
      .filter((value) => value !== undefined)
      .map(parseDate)
      .find((date) => date !== undefined),
    url: [stated.canonical, first(['og:url']), data.url, stated.savedFrom]
      .map(webLink)
      .find((link) => link !== undefined),
    tags: stated.metas.get('article:tag') ?? [],
    body: data.body,
  };
}

interface Stated {
  readonly metas: ReadonlyMap<string, readonly string[]>;
  /** Microdata by the name of the property in small letters. */
  readonly properties: ReadonlyMap<string, string>;
  readonly times: readonly string[];
  readonly headings: readonly { readonly level: number; readonly text: string }[];
  readonly title: string | undefined;
  readonly canonical: string | undefined;
  readonly savedFrom: string | undefined;
}

function gatherStated(document: HtmlNode): Stated {
  const metas = new Map<string, string[]>();
  const properties = new Map<string, string>();
  const times: { value: string; sure: boolean }[] = [];
  const headings: { level: number; text: string }[] = [];
  let title: string | undefined;
  let canonical: string | undefined;
  for (const element of elementsOf(document)) {
    const { tagName } = element;
    const property = attribute(element, 'itemprop')?.toLowerCase();
    if (property !== undefined && !properties.has(property) && properties.size < MOST_STATED)
      properties.set(property, statedValue(element));
    if (tagName === 'meta') addMeta(metas, element);
    else if (tagName === 'title' && !/svg/i.test(element.namespaceURI))
      title ??= lineOf(element) || undefined;
    else if (
      tagName === 'link' &&
      /(?:^|\s)canonical(?:\s|$)/i.test(attribute(element, 'rel') ?? '')
    )
      canonical ??= attribute(element, 'href');
    else if (/^h[1-3]$/.test(tagName) && headings.length < MOST_STATED)
      headings.push({ level: Number(tagName[1]), text: lineOf(element).slice(0, 500) });
    else if (
      tagName === 'time' &&
      times.length < MOST_STATED &&
      !/updat|modif/i.test(attribute(element, 'class') ?? '')
    )
      times.push({
        value: statedValue(element),
        sure: attribute(element, 'pubdate') !== undefined,
      });
  }
  const sorted = [...times.filter(({ sure }) => sure), ...times.filter(({ sure }) => !sure)];
  return {
    metas,
    properties,
    times: sorted.map(({ value }) => value),
    headings,
    title,
    canonical,
    savedFrom: savedFrom(document),
  };
}

function addMeta(metas: Map<string, string[]>, element: HtmlElement): void {
  const content = attribute(element, 'content')?.trim();
  if (content === undefined || content === '') return;
  for (const key of ['property', 'name', 'itemprop']) {
    const name = attribute(element, key)?.toLowerCase();
    if (name === undefined) continue;
    const values = metas.get(name) ?? [];
    values.push(content);
    metas.set(name, values);
  }
}

function statedValue(element: HtmlElement): string {
  const value = attribute(element, 'content') ?? attribute(element, 'datetime');
  return (value ?? lineOf(element)).slice(0, 500).trim();
}

/** Browsers write the address of a page that they save into a comment at its top. */
function savedFrom(document: HtmlNode): string | undefined {
  const nodes = 'childNodes' in document ? document.childNodes : [];
  for (const node of nodes) {
    const text = 'data' in node ? node.data : '';
    const found = /saved from url=\(\d+\)\s*(\S+)/.exec(text.slice(0, 3000));
    if (found !== null) return found[1];
    if (node.nodeName === 'html' && 'childNodes' in node) {
      const inside = savedFrom({
        ...node,
        childNodes: node.childNodes.filter((child) => child.nodeName === '#comment'),
      });
      if (inside !== undefined) return inside;
    }
  }
  return undefined;
}
