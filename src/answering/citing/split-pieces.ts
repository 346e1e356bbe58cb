import { readText } from '../../text/read-text.ts';
import type { Statement } from '../statement.ts';
import type { CodeRange } from './code-ranges.ts';

/** A statement's place in a Markdown text. */
export interface Piece {
  readonly kind: Statement['kind'];
  /** Where its words begin, after the block markup; character (UTF-16) offset. */
  readonly contentStart: number;
  readonly end: number;
}

const PREFIX = /^[ \t]*(?:>[ \t]?)*(?:(#{1,6})[ \t]+|([-*+•]|\d{1,3}[.)])[ \t]+)?/;

/**
 * Cuts a Markdown text at its blocks (headings, list items, table rows, fenced code, paragraphs) and the paragraphs
 * and list items at their sentences. `masked` is the same text, character for character, with citation markers
 * blanked and code made opaque.
 */
export function splitPieces(text: string, masked: string, code: readonly CodeRange[]): Piece[] {
  const pieces: Piece[] = [];
  const fences = code.filter((range) => range.fenced);
  let fence = 0;
  let paragraph: { start: number; end: number; kind: 'sentence' | 'item' } | undefined;
  const close = (): void => {
    if (paragraph !== undefined) pieces.push(...sentences(text, masked, paragraph));
    paragraph = undefined;
  };
  let lineStart = 0;
  while (lineStart < text.length) {
    const block = fences[fence];
    if (block !== undefined && lineStart >= block.start) {
      close();
      pieces.push({ kind: 'code', contentStart: block.start, end: block.end });
      lineStart = block.end + 1;
      fence += 1;
      continue;
    }
    const lineFeed = text.indexOf('\n', lineStart);
    const lineEnd = lineFeed === -1 ? text.length : lineFeed;
    const line = text.slice(lineStart, lineEnd);
    const match = PREFIX.exec(line);
    // Markup with nothing behind it is text.
    const markup = match !== null && line.slice(match[0].length).trim() !== '' ? match : [];
    const [prefix = '', heading, bullet] = markup;
    const contentStart = lineStart + prefix.length;
    if (line.trim() === '') {
      close();
    } else if (heading !== undefined || line.trimStart().startsWith('|')) {
      close();
      const kind = heading !== undefined ? 'heading' : 'row';
      pieces.push({ kind, contentStart, end: lineEnd });
    } else if (bullet !== undefined || paragraph === undefined) {
      close();
      paragraph = { start: contentStart, end: lineEnd, kind: bullet ? 'item' : 'sentence' };
    } else {
      paragraph.end = lineEnd;
    }
    lineStart = lineEnd + 1;
  }
  close();
  return pieces;
}

function sentences(
  text: string,
  masked: string,
  paragraph: { start: number; end: number; kind: 'sentence' | 'item' },
): Piece[] {
  const pieces: Piece[] = [];
  const content = masked.slice(paragraph.start, paragraph.end).replaceAll('\n', ' ');
  for (const item of inlineItems(content)) {
    const from = paragraph.start + item.start;
    const to = paragraph.start + item.end;
    const ranges = readText(content.slice(item.start, item.end)).sentences;
    for (const [index, range] of ranges.entries()) {
      // What is blank behind a sentence may be markers, which are its own; true white space stands between pieces.
      const start = index === 0 ? from : from + range.start;
      const next = ranges[index + 1];
      const end = next === undefined ? to : from + next.start;
      pieces.push({ kind: paragraph.kind, ...trimmed(text, start, end) });
    }
    if (ranges.length === 0 && text.slice(from, to).trim() !== '') {
      pieces.push({ kind: paragraph.kind, ...trimmed(text, from, to) });
    }
  }
  return pieces;
}

/** The marks of a list that goes on in one line: `…: 1. Apply the updates 2. Restart.`, `…: - Speed. - Price.` */
const INLINE_NUMBER = /(?<=\s)(\d{1,2})[.)]\s+(?=\S)/gu;
const INLINE_BULLET = /(?<=\s)[-•*]\s+(?=["'“‘*_(]*\p{Lu})/gu;

/** A paragraph cut at the marks of such a list, which belong to no item. */
function inlineItems(content: string): { start: number; end: number }[] {
  const numbers = countedMarks(content);
  const marks =
    numbers.length > 0
      ? numbers
      : [...content.matchAll(INLINE_BULLET)].filter(({ index }) => followsMark(content, index));
  const items: { start: number; end: number }[] = [];
  let start = 0;
  for (const mark of marks) {
    items.push({ start, end: mark.index });
    // The white space behind the mark may be a citation, which is the item's own.
    start = mark.index + mark[0].trimEnd().length;
  }
  return [...items, { start, end: content.length }];
}

/** Whether a punctuation mark stands close before. */
function followsMark(content: string, index: number): boolean {
  return /[.:;!?]$/.test(content.slice(Math.max(0, index - WIDEST_GAP), index).trimEnd());
}

/** Characters: citations between two items are blanked. */
const WIDEST_GAP = 40;

/** Numbers are marks where they go 1, 2, …, the first of them after a punctuation mark. */
function countedMarks(content: string): RegExpExecArray[] {
  const marks: RegExpExecArray[] = [];
  let run: RegExpExecArray[] = [];
  for (const mark of content.matchAll(INLINE_NUMBER)) {
    const number = Number(mark[1]);
    if (number === run.length + 1 && run.length > 0) run.push(mark);
    else if (number === 1 && followsMark(content, mark.index)) {
      if (run.length > 1) marks.push(...run);
      run = [mark];
    }
  }
  return run.length > 1 ? [...marks, ...run] : marks;
}

function trimmed(text: string, start: number, end: number): { contentStart: number; end: number } {
  const original = text.slice(start, end);
  const lead = original.length - original.trimStart().length;
  return { contentStart: start + lead, end: start + original.trimEnd().length };
}
