import { countWords } from '../../text/words/count-words.ts';
import { isProse } from '../furniture/prose.ts';

/** Lines with text that are looked at. */
const HEAD_LINES = 12;

/** A line of up to this many words may be the name of the site or section above the title. */
const NAME_WORDS = 4;

const LONGEST_TITLE_WORDS = 25;
const STARTS_LIKE_TITLE = /^["'“‘«(¿¡£$€]*[\p{Lu}\p{N}\p{Lo}]/u;
const ENDS_UNLIKE_TITLE = /[.:;,–—-]["'”’»)]*$/;
const SECTION_NAME =
  /^(?:\p{L}+ ){0,3}(?:news|press releases?|articles?|blogs?|features?|publications|home|archives?|newsroom|updates)$/iu;

/** A line that names the author. */
export const BYLINE = /^(?:by|posted by|written by|author)\b/i;

/** The line that reads as the title, and lines above it that name the site or the section. */
export interface TitleLine {
  readonly title: number | undefined;
  /** Indexes of names above the title, and of banners, which no article's text begins with. */
  readonly names: readonly number[];
}

/**
 * Finds the title among the lines before the prose. A title stands alone, begins with a capital, a number or a
 * quotation mark and ends without a stop. Parts set apart by a bar make a banner, never a title; and a short
 * line gives way to a longer one below it, because a site's or section's name often stands above the title.
 */
export function findTitleLine(lines: readonly string[]): TitleLine {
  const head = headOf(lines);
  const banners = head.filter((index) => isBanner(lines[index] ?? ''));
  const candidates = head.filter(
    (index) => !banners.includes(index) && readsAsTitle(lines[index] ?? ''),
  );
  const title =
    candidates.find((index) => !isName(lines[index] ?? '')) ??
    candidates.find(
      (index) => !SECTION_NAME.test(lines[index] ?? '') && standsAlone(lines, index),
    ) ??
    candidates.find((index) => !SECTION_NAME.test(lines[index] ?? '')) ??
    candidates[0];
  if (title === undefined) return { title, names: banners };
  const names = head.filter((index) => index < title && candidates.includes(index));
  return { title, names: [...banners, ...names] };
}

/** Indexes of the lines with text before the first prose. */
function headOf(lines: readonly string[]): number[] {
  const head: number[] = [];
  for (const [index, line] of lines.entries()) {
    if (line === '') continue;
    if (isProse(line) || head.length === HEAD_LINES) break;
    head.push(index);
  }
  return head;
}

/** Lines that follow each other directly, with nothing between, are the entries of a menu. */
function standsAlone(lines: readonly string[], index: number): boolean {
  return (lines[index - 1] ?? '') === '' && (lines[index + 1] ?? '') === '';
}

function isBanner(line: string): boolean {
  return / \| /.test(line) && !line.startsWith('|');
}

function isName(line: string): boolean {
  return countWords(line) <= NAME_WORDS || SECTION_NAME.test(line);
}

function readsAsTitle(line: string): boolean {
  return (
    countWords(line) <= LONGEST_TITLE_WORDS &&
    STARTS_LIKE_TITLE.test(line) &&
    /\p{L}/u.test(line) &&
    !ENDS_UNLIKE_TITLE.test(line) &&
    !BYLINE.test(line)
  );
}
