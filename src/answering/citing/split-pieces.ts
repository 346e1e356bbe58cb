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
  const ranges = readText(content).sentences;
  for (const [index, range] of ranges.entries()) {
    // What is blank behind a sentence may be markers, which are its own; true white space stands between pieces.
    const start = index === 0 ? paragraph.start : paragraph.start + range.start;
    const next = ranges[index + 1];
    const end = next === undefined ? paragraph.end : paragraph.start + next.start;
    pieces.push({ kind: paragraph.kind, ...trimmed(text, start, end) });
  }
  if (ranges.length === 0 && text.slice(paragraph.start, paragraph.end).trim() !== '') {
    pieces.push({ kind: paragraph.kind, ...trimmed(text, paragraph.start, paragraph.end) });
  }
  return pieces;
}

function trimmed(text: string, start: number, end: number): { contentStart: number; end: number } {
  const original = text.slice(start, end);
  const lead = original.length - original.trimStart().length;
  return { contentStart: start + lead, end: start + original.trimEnd().length };
}
