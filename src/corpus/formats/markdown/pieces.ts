import { shortenAddresses } from '../addresses.ts';

/**
 * A source is parsed in pieces of about this many characters, which bounds the memory that a large one takes, and
 * the time that a paragraph of brackets takes: the parser looks for the end of each to the end of its paragraph.
 */
const PIECE_LENGTH = 20_000;

/** Where no blank line offers a place, a piece of this length ends at any line that is not indented. */
const LONG_PIECE = 30_000;

/** And one of this length at any line. */
const LONGEST_PIECE = 100_000;

/** A longer line is broken. */
const LONGEST_LINE = 20_000;

/** White space beyond this many columns is worth nothing; at two a level it nests lists fifty deep. */
const WIDEST_SPACE = 100;

/** Lists and quotes nested deeper than this on one line are no writing. */
const MOST_CONTAINERS = 20;

const CONTAINERS = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t])))+/;
const CONTAINER = />|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])/g;
const RULE_ACROSS = /^[-*\s]+$/;
const FENCE = /^[ \t>]*(`{3,}|~{3,})/;
const TABLE_RULE = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t:|-]*)?$/;

/** A definition of a link: its label, any address, and nothing but a title after it. */
const DEFINITION =
  /^[ \t>]{0,12}\[((?:[^[\]\\\n]|\\.){1,999})\]:[ \t]*(?:\n[ \t]*)?(?:<[^<>\n]*>|[^\s<]\S*)(?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\)))?[ \t]*$/gm;

/** Pieces shorter than this are parsed whatever they hold. */
const HARMLESS_LENGTH = 10_000;

/**
 * In a piece of nothing that people write this share of the characters are marks, or its lines, those without text
 * left aside, are this short.
 */
const MARKS_SHARE = 0.25;
const SHORTEST_LINES = 8;

/** For each bracket that is not closed the parser looks through the rest of the paragraph. */
const MOST_OPEN_BRACKETS = 300;

/** Whether a piece is no writing: nearly all marks, or fragments. The parser would take seconds for a megabyte. */
export function isNoWriting(piece: string): boolean {
  if (piece.length < HARMLESS_LENGTH) return false;
  const marks = piece.match(/[[\]()*_~{}<!^=+&`]/g)?.length ?? 0;
  const lines = piece.match(/\S\s*\n/g)?.length ?? 0;
  const open = (piece.match(/\[/g)?.length ?? 0) - (piece.match(/\]/g)?.length ?? 0);
  return (
    marks > piece.length * MARKS_SHARE ||
    piece.length < lines * SHORTEST_LINES ||
    open > MOST_OPEN_BRACKETS
  );
}

/** The definitions of links that stand anywhere in a source, since every piece may use them. */
export function linkDefinitions(source: string): string {
  const labels = new Set(Array.from(source.matchAll(DEFINITION), ([, label = '']) => label));
  return Array.from(labels, (label) => `[${label}]: x`).join('\n');
}

/**
 * A source in pieces, each of which can be parsed alone: they end before a line that begins something new, or,
 * in one table or list without an end, before any line. Absurd widths and depths are narrowed.
 */
export function* markdownPieces(source: string): Generator<string> {
  let piece: string[] = [];
  let length = 0;
  let fence = '';
  let head: readonly string[] = [];
  let previous = '';
  for (const line of narrowLines(source)) {
    if (length >= PIECE_LENGTH) {
      const unindented = fence === '' && /^\S/.test(line);
      const place = unindented && previous === '' && !isOpen(piece);
      if (place || length >= (unindented ? LONG_PIECE : LONGEST_PIECE)) {
        yield piece.join('\n');
        // A table goes on under its head, code in its fence.
        piece =
          fence !== '' ? [fence] : line.includes('|') && previous.includes('|') ? [...head] : [];
        length = 0;
      }
    }
    const mark = FENCE.exec(line)?.[1] ?? '';
    if (fence === '') fence = mark;
    else if (mark.startsWith(fence)) fence = '';
    if (previous.includes('|') && TABLE_RULE.test(line)) head = [previous, line];
    piece.push(line);
    length += line.length + 1;
    previous = line;
  }
  if (piece.length > 0) yield piece.join('\n');
}

/** Whether a comment has begun and not ended. */
function isOpen(piece: readonly string[]): boolean {
  const text = piece.join('\n');
  return text.lastIndexOf('<!--') > text.lastIndexOf('-->');
}

function* narrowLines(source: string): Generator<string> {
  const narrowed = shortenAddresses(source).replace(/[ \t]{101,}/g, ' '.repeat(WIDEST_SPACE));
  for (const line of narrowed.split('\n')) {
    const narrow = flatten(line);
    if (narrow.length <= LONGEST_LINE) yield narrow;
    else yield* breakLine(narrow);
  }
}

function* breakLine(line: string): Generator<string> {
  let start = 0;
  while (line.length - start > LONGEST_LINE) {
    const space = line.lastIndexOf(' ', start + LONGEST_LINE);
    const end = space > start ? space + 1 : start + LONGEST_LINE;
    yield line.slice(start, end);
    start = end;
  }
  yield line.slice(start);
}

/** Marks of lists and quotes beyond the twentieth on a line are left out. */
function flatten(line: string): string {
  const containers = CONTAINERS.exec(line)?.[0] ?? '';
  if (containers.length < MOST_CONTAINERS || RULE_ACROSS.test(line)) return line;
  const marks = Array.from(containers.matchAll(CONTAINER));
  const last = marks[MOST_CONTAINERS];
  return last === undefined ? line : line.slice(0, last.index) + line.slice(containers.length);
}
