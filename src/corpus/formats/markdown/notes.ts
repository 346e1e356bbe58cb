import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it';
import {
  indentedEnd,
  indentOf,
  isFarIndented,
  lineStart,
  lineText,
  takeOffPrefix,
  tokenizeWithin,
} from './block-lines.ts';
import { matchHere, readGroup } from './match-here.ts';

const FOOTNOTE = /^\[\^([^\]\s]{1,200})\]:[ \t]*/;
const FOOTNOTE_MARK = /\[\^([^\]\s]{1,200})\]/y;
const INLINE_NOTE = /\^\[((?:[^[\]]|\[[^[\]]{0,200}\]){1,2000})\]/y;
const DEFINITION = /^:[ \t]+(?=\S)/;

/** The labels of the notes that a source has, to be set as `footnotes` in the parser's environment. */
export function footnoteLabels(source: string): Set<string> {
  return new Set(
    Array.from(source.matchAll(/^[ \t>]*\[\^([^\]\s]{1,200})\]:/gm), ([, label = '']) =>
      label.toLowerCase(),
    ),
  );
}

/** Reads footnotes (their marks go, the notes stay where they are written) and definitions of terms. */
export function useNotes(md: MarkdownIt): void {
  const alt = ['paragraph', 'reference'];
  md.block.ruler.before('reference', 'footnote', readFootnote, { alt });
  md.block.ruler.before('paragraph', 'definition', readDefinition, { alt });
  md.inline.ruler.before('link', 'footnote_mark', readFootnoteMark);
}

function readFootnote(
  state: StateBlock,
  startLine: number,
  endLine: number,
  silent: boolean,
): boolean {
  return readMarked(state, startLine, endLine, silent, FOOTNOTE, 'footnote');
}

/** The line below a term begins with a colon. */
function readDefinition(
  state: StateBlock,
  startLine: number,
  endLine: number,
  silent: boolean,
): boolean {
  return readMarked(state, startLine, endLine, silent, DEFINITION, 'definition');
}

/** A block that begins with a mark and goes on as far as lines are indented. */
function readMarked(
  state: StateBlock,
  startLine: number,
  endLine: number,
  silent: boolean,
  pattern: RegExp,
  name: string,
): boolean {
  if (!'[:'.includes(state.src.charAt(lineStart(state, startLine)))) return false;
  if (isFarIndented(state, startLine)) return false;
  const mark = pattern.exec(lineText(state, startLine));
  if (mark === null) return false;
  if (silent) return true;
  const indent = indentOf(state, startLine);
  let end = startLine + 1;
  // Lines that follow at once belong to the first paragraph, wherever they begin.
  while (end < endLine && !state.isEmpty(end) && !pattern.test(lineText(state, end))) end += 1;
  const least = indent + 2;
  end = Math.max(end, indentedEnd(state, end, endLine, least));
  takeOffPrefix(state, startLine, lineStart(state, startLine) + mark[0].length);
  state.push(`${name}_open`, '', 1);
  readRest(state, startLine, end, least);
  state.push(`${name}_close`, '', -1);
  return true;
}

function readRest(state: StateBlock, startLine: number, end: number, least: number): void {
  let first = startLine + 1;
  while (first < end && !state.isEmpty(first)) first += 1;
  tokenizeWithin(state, startLine, first, state.blkIndent);
  while (first < end && state.isEmpty(first)) first += 1;
  if (first < end)
    tokenizeWithin(state, first, end, Math.max(least, Math.min(indentOf(state, first), least + 2)));
  state.line = end;
}

function readFootnoteMark(state: StateInline, silent: boolean): boolean {
  const first = state.src.charAt(state.pos);
  if (first === '^') {
    const note = matchHere(INLINE_NOTE, state);
    if (note === undefined) return false;
    if (!silent) state.pending += ' (';
    readGroup(state, note, silent);
    if (!silent) state.pending += ')';
    return true;
  }
  if (first !== '[') return false;
  const mark = matchHere(FOOTNOTE_MARK, state);
  const known = state.env.footnotes;
  if (mark === undefined || !(known instanceof Set)) return false;
  if (!known.has((mark[1] ?? '').toLowerCase())) return false;
  state.pos += mark[0].length;
  return true;
}
