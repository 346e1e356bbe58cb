import { type JoinLines, lineJoiner } from './broken-words.ts';

/** Texts are wrapped by hand or by programs within these widths, in characters. */
const NARROWEST = 25;
const WIDEST = 250;

/** At least this share of the lines that are followed by another must end where the width makes them end. */
const WRAPPED_SHARE = 0.5;

/** The same for a paragraph alone, which is surer of its own width than the text. */
const PARAGRAPH_SHARE = 0.8;

/** Of the lines that follow a wrapped one at least this share does not begin with a capital, unlike verse. */
const LOWER_CASE_SHARE = 0.25;

/** A line this long that stops without a mark, above one without a capital, is no line of a list. */
const SURE_LENGTH = 40;

const STARTS_ITEM = /^\s*(?:[•‣▪●◦○·*–-]\s|\d{1,3}[.)]\s)/;

/**
 * Joins the lines of a text that was wrapped at a fixed width. A line was wrapped, and did not just end, when the
 * first word of the next line would not have fitted on it: then the two are one. The width is the one that
 * explains most line ends, in a paragraph or else in the whole text, whatever a few long lines do; lines of a text
 * without such a width stay as they are. All lines come back trimmed.
 */
export function unwrapLines(lines: readonly string[]): string[] {
  const ends = lines.map((line) => line.trimEnd());
  const join = lineJoiner(ends.join('\n'));
  const width = wrapWidth(ends, WRAPPED_SHARE, 1);
  const unwrapped: string[] = [];
  let start = 0;
  while (start < ends.length) {
    let end = start + 1;
    if (ends[start] !== '') while (end < ends.length && ends[end] !== '') end += 1;
    const paragraph = ends.slice(start, end);
    const own =
      (paragraph.length > 2 ? wrapWidth(paragraph, PARAGRAPH_SHARE, 2) : undefined) ?? width;
    for (const line of joinParagraph(paragraph, own, join)) unwrapped.push(line);
    start = end;
  }
  return unwrapped;
}

function joinParagraph(
  lines: readonly string[],
  width: number | undefined,
  join: JoinLines,
): string[] {
  const joined: string[] = [];
  let first = '';
  let previous = '';
  let text: string[] = [];
  const flush = (): void => {
    if (text.length > 0) joined.push(join(text));
    text = [];
  };
  for (const line of lines) {
    if (text.length > 0 && !continues(previous, line, width, first)) flush();
    if (text.length === 0) first = line;
    text.push(line.trim());
    previous = line;
  }
  flush();
  return joined;
}

/**
 * The width that makes most lines end where they end: a line says that it is at least its own length, and less
 * than that with the next line's first word. Nothing when fewer than `share` of the lines, or than `least`, agree.
 */
function wrapWidth(lines: readonly string[], share: number, least: number): number | undefined {
  const starts = new Array<number>(WIDEST + 2).fill(0);
  const lowerCase = new Array<number>(WIDEST + 2).fill(0);
  let pairs = 0;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1] ?? '';
    if (line === '' || next === '' || STARTS_ITEM.test(next) || !line.trim().includes(' '))
      continue;
    pairs += 1;
    const from = line.length;
    const to = Math.min(WIDEST, line.length + firstWordLength(next));
    if (from > to) continue;
    const lower = /^\s*["'“‘(]?(?!\p{Lu})[\p{L}\d]/u.test(next) ? 1 : 0;
    starts[from] = (starts[from] ?? 0) + 1;
    starts[to + 1] = (starts[to + 1] ?? 0) - 1;
    lowerCase[from] = (lowerCase[from] ?? 0) + lower;
    lowerCase[to + 1] = (lowerCase[to + 1] ?? 0) - lower;
  }
  let best = { width: 0, count: 0, lower: 0 };
  let count = 0;
  let lower = 0;
  for (let width = 0; width <= WIDEST; width += 1) {
    count += starts[width] ?? 0;
    lower += lowerCase[width] ?? 0;
    if (width >= NARROWEST && count > best.count) best = { width, count, lower };
  }
  const agreed = best.count >= Math.max(least, pairs * share);
  return agreed && best.lower >= best.count * LOWER_CASE_SHARE ? best.width : undefined;
}

/** Whether a line plainly ends in the middle of a sentence, or of a word, wherever it ends. */
function goesOn(previous: string, line: string): boolean {
  if (!/^\s*\p{Ll}/u.test(line)) return false;
  if (/\p{Ll}-$/u.test(previous)) return true;
  return previous.trim().length >= SURE_LENGTH && /[\p{L},]$/u.test(previous);
}

function firstWordLength(line: string): number {
  return /^\S*/.exec(line.trimStart())?.[0].length ?? 0;
}

function continues(
  previous: string,
  line: string,
  width: number | undefined,
  first: string,
): boolean {
  if (STARTS_ITEM.test(line)) return false;
  if (goesOn(previous, line)) return true;
  if (width === undefined) return false;
  // The second line of a list item is indented under its text.
  if (STARTS_ITEM.test(first) && /^\s{2,}\S/.test(line)) return true;
  // A line beyond the width was not wrapped, unless one long word made it so.
  if (previous.length > width && previous.trimStart().lastIndexOf(' ') >= width) return false;
  return previous.length + 1 + firstWordLength(line) > width;
}
