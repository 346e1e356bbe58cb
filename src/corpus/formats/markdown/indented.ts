import MarkdownIt, { type MarkdownIt as Parser, type StateBlock } from 'markdown-it';
import { readsAsProse } from '../code-or-prose.ts';
import {
  indentedEnd,
  indentOf,
  isFarIndented,
  lineStart,
  lineText,
  tokenizeWithin,
} from './block-lines.ts';
import { isInComponent } from './components.ts';

/** Markdown without dialects, for the cells of a table written in HTML. */
const PLAIN = new MarkdownIt({ html: true });

const TABLE = /^<table(?=[\s>])/i;
const TABLE_TAGS = /<(\/?)table(?=[\s>])/gi;

/** Lines that a table written in HTML may have. */
const LONGEST_TABLE = 5000;

/** So many tables without an end are looked through before no end is expected any more. */
const MOST_OPEN_TABLES = 10;

/** Reads indented text for what it holds, and a table written in HTML as one, whatever lines are empty. */
export function useIndented(md: Parser): void {
  md.block.ruler.before('code', 'indented_text', readIndentedText);
  md.block.ruler.before('html_block', 'html_table', readHtmlTable, {
    alt: ['paragraph', 'reference', 'blockquote'],
  });
}

/** Four spaces make code, except inside a component, where HTML goes on, and where prose stands. */
function readIndentedText(state: StateBlock, startLine: number, endLine: number): boolean {
  if (!isFarIndented(state, startLine)) return false;
  const end = indentedEnd(state, startLine, endLine, state.blkIndent + 4);
  const text = state.getLines(startLine, end, state.blkIndent + 4, false);
  const html = state.tokens.at(-1)?.type === 'html_block' && /^\s*<\/?[a-z]/i.test(text);
  if (!html && !isInComponent(state.env) && !readsAsProse(text)) return false;
  let least = Number.POSITIVE_INFINITY;
  for (let line = startLine; line < end; line += 1)
    if (!state.isEmpty(line)) least = Math.min(least, indentOf(state, line));
  tokenizeWithin(state, startLine, end, least);
  return true;
}

function readHtmlTable(
  state: StateBlock,
  startLine: number,
  endLine: number,
  silent: boolean,
): boolean {
  if (state.src.charAt(lineStart(state, startLine)) !== '<' || isFarIndented(state, startLine))
    return false;
  if (!TABLE.test(lineText(state, startLine))) return false;
  if (silent) return true;
  const end = endOfTable(state, startLine, endLine);
  if (end === undefined) return false;
  const lines = state.getLines(startLine, end, state.blkIndent, false).split('\n');
  if (!lines.some((line) => line.trim() === '')) return false;
  const token = state.push('html_block', '', 0);
  token.content = PLAIN.render(lines.map((line) => line.replace(/^\s+(?=<|$)/, '')).join('\n'));
  state.line = end;
  return true;
}

function endOfTable(state: StateBlock, startLine: number, endLine: number): number | undefined {
  const open = typeof state.env.openTables === 'number' ? state.env.openTables : 0;
  if (open > MOST_OPEN_TABLES) return undefined;
  let depth = 0;
  for (let line = startLine; line < Math.min(endLine, startLine + LONGEST_TABLE); line += 1) {
    for (const [, closing] of lineText(state, line).matchAll(TABLE_TAGS))
      depth += closing === '' ? 1 : -1;
    if (depth <= 0) return line + 1;
  }
  state.env.openTables = open + 1;
  return undefined;
}
