import { oneLine } from '../../clean-text.ts';
import { isProse } from '../../furniture/prose.ts';
import { FURNITURE_RULES } from '../../furniture/rules.ts';
import type { PageContent } from './page-blocks.ts';
import type { PageBlock, Span } from './walk.ts';

/** When less than this share of the page's text is found to be the article, the finding is not trusted. */
const LEAST_SHARE = 0.2;

/** The same for the text that stands in no menu and no part that sites add. */
const LEAST_OWN_SHARE = 0.4;

/** A block of which so much is links leads elsewhere and says nothing. */
const MOST_LINKS = 0.8;

/** After these words a smaller share is enough: "Read more: Old storms". */
const ANNOUNCES =
  /^(?:read (?:more|also|next)|also read|more on this|related(?: (?:stories|articles|posts))?)\s*:/i;
const ANNOUNCED_LINKS = 0.4;

/** How far ahead the article's text is searched for a block; beyond, it was left out. */
const REACH = 4000;

/** A shorter text is found by chance. */
const TELLING_LENGTH = 12;

/**
 * The blocks of a page that are its article.
 * @param article - the article's text without white space, as far as it could be told; it misses facts and answers
 * that stand between its paragraphs in boxes of their own
 */
export function chooseBlocks(page: PageContent, article: string | undefined): PageBlock[] {
  const { blocks } = page;
  const own = blocks.map((block) => !block.added && !isMenu(block));
  const kept = article === undefined ? [] : findKept(blocks, article);
  const chosen = kept.includes(true) ? withMissing(page, kept, own) : [];
  const told = blocks.filter((_, index) => chosen[index]);
  // A part's name may be said of the whole article: then its name says nothing.
  const unnamed = told.filter(({ added }) => !added);
  const found = textLength(unnamed) >= LEAST_OWN_SHARE * textLength(told) ? unnamed : told;
  const whole = blocks.filter((_, index) => own[index]);
  const enough = Math.max(LEAST_SHARE * textLength(blocks), LEAST_OWN_SHARE * textLength(whole));
  if (textLength(found) >= enough) return withoutMenus(found);
  if (textLength(whole) >= LEAST_SHARE * textLength(blocks)) return withoutMenus(whole);
  return [...blocks];
}

/** Which blocks are in the article's text, which has them in the same order. */
function findKept(blocks: readonly PageBlock[], article: string): boolean[] {
  let from = 0;
  return blocks.map(({ raw }) => {
    if (raw === '') return false;
    if (article.startsWith(raw, from)) {
      from += raw.length;
      return true;
    }
    if (raw.length < TELLING_LENGTH) return false;
    const ahead = article.slice(from, from + REACH);
    const start = raw.slice(0, 40);
    const place = ahead.indexOf(start);
    if (place < 0) return false;
    // Of a list or a table a part may have been left out.
    from += place + (article.startsWith(raw, from + place) ? raw.length : start.length);
    return true;
  });
}

/** The kept blocks, and those of the same part of the page that say something and were left out. */
function withMissing(
  { blocks, spans }: PageContent,
  kept: readonly boolean[],
  own: readonly boolean[],
): boolean[] {
  const part = smallestPart(spans, kept.indexOf(true), kept.lastIndexOf(true) + 1) ?? {
    start: 0,
    end: blocks.length,
  };
  const chosen = [...kept];
  let underHeading = false;
  for (let index = part.start; index < part.end; index += 1) {
    const block = blocks[index];
    if (block === undefined) continue;
    if (block.kind === 'heading') underHeading = true;
    else {
      if (!chosen[index]) chosen[index] = own[index] === true && saysSomething(block, underHeading);
      if (!chosen[index]) underHeading = false;
    }
  }
  // A heading belongs to what stands below it.
  let below = false;
  for (let index = part.end - 1; index >= part.start; index -= 1) {
    if (blocks[index]?.kind !== 'heading') below = chosen[index] === true;
    else if (own[index]) chosen[index] ||= below;
  }
  return chosen;
}

/** The smallest part of the page with these blocks; where the page marks its article, that. */
function smallestPart(
  spans: readonly Span[],
  start: number,
  end: number,
): Pick<Span, 'start' | 'end'> | undefined {
  let smallest: Span | undefined;
  const around = spans.filter((span) => span.start <= start && span.end >= end);
  const marked = around.filter(({ main }) => main);
  for (const span of marked.length > 0 ? marked : around) {
    if (smallest === undefined || span.end - span.start < smallest.end - smallest.start)
      smallest = span;
  }
  return smallest;
}

function saysSomething(block: PageBlock, underHeading: boolean): boolean {
  if (block.kind === 'table' || block.kind === 'code' || block.kind === 'list') return true;
  const text = oneLine(block.text);
  return isProse(text) || (underHeading && /[.!?]["”’)]*$/.test(text));
}

/** Links alone: a menu, a list of other pages. */
function isMenu({ kind, raw, links, text }: PageBlock): boolean {
  if (kind === 'heading' || kind === 'code' || raw === '') return false;
  return links >= MOST_LINKS * raw.length && !(kind === 'paragraph' && isProse(oneLine(text)));
}

/** Leaves out what a page sets before and beside its text: contents, links to other pages, and what announces them. */
function withoutMenus(blocks: readonly PageBlock[]): PageBlock[] {
  const firstProse = blocks.findIndex(
    (block) => block.kind !== 'heading' && isProse(oneLine(block.text)),
  );
  if (firstProse < 0) return [...blocks];
  let underMenuHeading = false;
  const left = blocks.filter((block, index) => {
    if (announcesPage(block)) return false;
    if (!isMenu(block)) {
      underMenuHeading = isMenuHeading(block);
      return true;
    }
    const contents = block.ownLinks >= MOST_LINKS * block.raw.length;
    return !contents && index > firstProse && !underMenuHeading;
  });
  return left.filter((block, index) => {
    if (!isMenuHeading(block)) return true;
    const next = left[index + 1];
    return next !== undefined && next.kind !== 'heading' && !isMenu(next);
  });
}

/** A line between paragraphs that leads to another page. */
function announcesPage({ kind, raw, links, text }: PageBlock): boolean {
  return (
    kind === 'paragraph' &&
    ANNOUNCES.test(text.trimStart().slice(0, 40)) &&
    links >= ANNOUNCED_LINKS * raw.length
  );
}

function isMenuHeading(block: PageBlock): boolean {
  const line = oneLine(block.text);
  return (
    block.kind === 'heading' &&
    (FURNITURE_RULES.some((rule) => rule.effect === 'menu' && rule.matches(line)) ||
      /^(?:(?:table of )?contents|on this page|in this (?:article|section)|see also|share|tags)$/i.test(
        line,
      ))
  );
}

function textLength(blocks: readonly PageBlock[]): number {
  return blocks.reduce((sum, block) => sum + block.text.length, 0);
}
