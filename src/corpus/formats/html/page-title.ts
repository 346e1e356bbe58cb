import { oneLine } from '../../clean-text.ts';

/** What a page says its title is, in several places that do not always agree. */
export interface StatedTitles {
  /** Of the structured data; some sites put a description into the headline and the title into the name. */
  readonly headline: string | undefined;
  readonly name: string | undefined;
  /** From `<meta>` elements, the surest first. */
  readonly metas: readonly string[];
  /** From `<title>`, with the site's name before or behind it. */
  readonly page: string | undefined;
  readonly headings: readonly { readonly level: number; readonly text: string }[];
  readonly publisher: string | undefined;
}

/** What sites set between a title and their name. */
const SEPARATOR = /\s+[|»·•⁄/\\‹›«–—-]+\s+|\s*[|»]\s*|\s+::\s+/;

/** A site's or a section's name has at most so many words. */
const SITE_WORDS = 5;

/** A title that is a smaller part of another says less than it. */
const TELLING_SHARE = 0.6;

/** Names that sites give to their parts and set above every article in them. */
const PART_NAME =
  /^(?:(?:latest |all |our )?(?:news|blog|articles?|press releases?|press|media|stories|features?|opinion|sport|home(?: ?page)?|welcome|publications?|events?|documentation|docs|help(?: cent(?:re|er))?|support|faqs?|guides?|menu|search|archive|newsroom|updates?))$/i;

/** What programs call a page that nobody gave a title. */
const NO_TITLE =
  /^\s*(?:untitled(?: (?:document|page))?|new page|no title|page title|index|document)\W*\d*\s*$/i;

/** Whether a heading is the name of a part of a site and no article's title. */
export function isPartName(text: string): boolean {
  return PART_NAME.test(oneLine(text));
}

/**
 * The title on which two places agree, the surest first: a heading, the page's `<title>`, its data, its `<meta>`
 * elements. Where none do, the surest statement.
 */
export function chooseTitle(stated: StatedTitles): string | undefined {
  const { headline, name, publisher } = stated;
  const page = NO_TITLE.test(stated.page ?? '') ? undefined : stated.page;
  const headings = stated.headings.map(({ text }) => text).filter((text) => text !== '');
  const meta = stated.metas[0] && withoutSite(stated.metas[0], publisher, headings);
  const first = stated.headings.filter(({ level, text }) => level === 1 && text !== '');
  const only = first.length === 1 ? first[0]?.text : undefined;
  const [leading] = (page ?? '').split(SEPARATOR);
  const sources: readonly (readonly (string | undefined)[])[] = [
    [headline],
    [name],
    [meta],
    [headings.find((text) => leading !== undefined && same(text, leading))],
    [only],
    [page],
    headings,
  ];
  const isSite = (text: string): boolean =>
    PART_NAME.test(text) || (publisher !== undefined && same(text, publisher));
  const titles = [headline, name, meta, sources[3]?.[0], only].filter(
    (text) => text !== undefined && !isSite(text),
  );
  const agreed = titles.find((title) => {
    const agreeing = sources.filter((texts) => texts.some((text) => agree(text, title)));
    // A heading is among the headings, and so agrees with itself.
    return agreeing.length > (headings.some((text) => same(text, title ?? '')) ? 2 : 1);
  });
  const cut = page === undefined ? undefined : withoutSite(page, publisher, headings);
  return (
    agreed ?? titles[0] ?? (cut === undefined || isSite(cut) ? undefined : cut) ?? only ?? page
  );
}

function agree(text: string | undefined, title: string | undefined): boolean {
  if (text === undefined || title === undefined) return false;
  const [one, other] = [plain(text), plain(title)];
  if (one === other || text.split(SEPARATOR).some((part) => plain(part) === other)) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= long.length * TELLING_SHARE && long.includes(short);
}

/** Whether two titles are the same but for signs and capitals. */
export function same(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A title without the site's name: what a heading says, or what stands beside the name, or before a short last part. */
function withoutSite(
  title: string,
  publisher: string | undefined,
  headings: readonly string[],
): string {
  const line = oneLine(title);
  const parts = line.split(SEPARATOR).filter((part) => part !== '');
  if (parts.length < 2) return line;
  const isSite = (text: string): boolean =>
    PART_NAME.test(text) || (publisher !== undefined && same(text, publisher));
  const heading = headings.find((text) => !isSite(text) && parts.some((part) => same(part, text)));
  if (heading !== undefined) return heading;
  const [first = line] = parts;
  const last = parts.at(-1) ?? '';
  const ends = (part: string): boolean => publisher !== undefined && agree(part, publisher);
  if (ends(last)) return line.slice(0, line.lastIndexOf(last)).replace(/[\s|»·•⁄/\\‹›«:–—-]+$/, '');
  if (ends(first)) return line.slice(first.length).replace(/^[\s|»·•⁄/\\‹›«:–—-]+/, '');
  const strong = /[|»]/.test(line);
  const words = first.split(' ').length;
  if (last.split(' ').length <= SITE_WORDS && (strong || words >= 3)) return first;
  return line;
}
