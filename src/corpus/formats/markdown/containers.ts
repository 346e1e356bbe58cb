import type { MarkdownIt, StateBlock } from 'markdown-it';
import {
  indentedEnd,
  isFarIndented,
  lineStart,
  lineText,
  pushParagraph,
  takeOffPrefix,
} from './block-lines.ts';
import { visibleAttributes } from './visible-attributes.ts';

/** `:::note Title`, `::: {.tip title="Title"}`, `:::{note}`, `::::`, and `::name[Title]`. */
const COLONS =
  /^(?::{3,}[ \t]*(?:\{[\w:+-]+\}|[\w./+-]+)?|::[A-Za-z][\w-]*(?=[[{]))[ \t:|]*(?:\[(.*)\])?[ \t]*([^{[]*)(\{.*\})?[ \t]*$/;

/** `/// details | Title` and `///`, as MkDocs has them too. */
const SLASHES = /^\/{3,}[ \t]*(?:[A-Za-z][\w-]*[ \t]*(?:\|(.*))?)?$/;

/** `:class: wide` or `type: warning` below an opening line. */
const OPTION = /^(?::[\w-]+:|[A-Za-z][\w-]*:[ \t]).*$/;

/** `::: package.module` puts a description of code here, with indented options. */
const MODULE = /^:{3,}[ \t]+\w+(?:\.\w+)+[ \t]*$/;

const DIAGRAM = /^:{3,}[ \t]*(?:mermaid|plantuml|graphviz)\b/;

/** `?> A hint` and `!> A warning`, as Docsify has them. */
const DOCSIFY = /^[?!]>[ \t]+(?=\S)/;

/** Takes the lines away that open and close a box, with its title as a paragraph; what it holds is read as ever. */
export function useContainers(md: MarkdownIt): void {
  const alt = ['paragraph', 'reference', 'blockquote', 'list'];
  md.block.ruler.before('table', 'container', readContainer, { alt });
  md.block.ruler.before('table', 'docsify', takeOffDocsifyMark, { alt });
}

function readContainer(
  state: StateBlock,
  startLine: number,
  endLine: number,
  silent: boolean,
): boolean {
  const mark = state.src.slice(lineStart(state, startLine), lineStart(state, startLine) + 2);
  if ((mark !== '::' && mark !== '//') || isFarIndented(state, startLine)) return false;
  const text = lineText(state, startLine);
  const colons = COLONS.exec(text);
  const slashes = colons === null ? SLASHES.exec(text) : null;
  if (colons === null && slashes === null) return false;
  if (silent) return true;
  if (DIAGRAM.test(text)) return readDiagram(state, startLine, endLine);
  const title =
    slashes?.[1] ?? colons?.[1] ?? [colons?.[2], ...visibleAttributes(colons?.[3] ?? '')].join(' ');
  pushParagraph(state, title);
  state.line = MODULE.test(text)
    ? indentedEnd(state, startLine + 1, endLine, state.blkIndent + 4)
    : endOfOptions(state, startLine + 1, endLine, slashes !== null);
  return true;
}

/** Options stand, indented after slashes, right below the opening line. */
function endOfOptions(
  state: StateBlock,
  first: number,
  endLine: number,
  indented: boolean,
): number {
  let line = first;
  const last = indented ? indentedEnd(state, first, endLine, state.blkIndent + 4) : endLine;
  while (line < last && !state.isEmpty(line)) {
    const text = lineText(state, line);
    if (!OPTION.test(text) || (!indented && !text.startsWith(':'))) break;
    if (text.startsWith('::')) break;
    line += 1;
  }
  return line;
}

function readDiagram(state: StateBlock, startLine: number, endLine: number): boolean {
  let line = startLine + 1;
  while (line < endLine && !lineText(state, line).startsWith(':::')) line += 1;
  const token = state.push('fence', 'code', 0);
  token.info = 'mermaid';
  token.content = state.getLines(startLine + 1, line, state.blkIndent, true);
  state.line = Math.min(line + 1, endLine);
  return true;
}

function takeOffDocsifyMark(
  state: StateBlock,
  startLine: number,
  _endLine: number,
  silent: boolean,
): boolean {
  if (state.src.charAt(lineStart(state, startLine) + 1) !== '>') return false;
  const mark = isFarIndented(state, startLine) ? null : DOCSIFY.exec(lineText(state, startLine));
  if (mark !== null && !silent)
    takeOffPrefix(state, startLine, lineStart(state, startLine) + mark[0].length);
  return mark !== null && silent;
}
