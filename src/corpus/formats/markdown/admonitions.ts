import type { MarkdownIt, StateBlock } from 'markdown-it';
import {
  indentedEnd,
  indentOf,
  isFarIndented,
  lineText,
  pushParagraph,
  tokenizeWithin,
} from './block-lines.ts';

/** `!!! warning "Title"`, `??? note`, `???+ tip inline`, as MkDocs has boxes; `=== "Name"`, as it has tabs. */
const BOX = /^(?:!!!|\?\?\?\+?)[ \t]*(?:[A-Za-z][\w-]*(?:[ \t]+[\w-]+)*)?[ \t]*(?:"(.*)")?[ \t]*$/;
const TAB = /^===[!+]*[ \t]+(?:"(.*)"|'(.*)')[ \t]*$/;

/** The indentation of what a box or a tab holds; some write less. */
const USUAL_INDENT = 4;
const LEAST_INDENT = 2;

/** Reads boxes and tabs whose content is indented: the title and the content as blocks, without the marks. */
export function useAdmonitions(md: MarkdownIt): void {
  md.block.ruler.before('table', 'admonition', readAdmonition, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  });
}

function readAdmonition(
  state: StateBlock,
  startLine: number,
  endLine: number,
  silent: boolean,
): boolean {
  if (isFarIndented(state, startLine)) return false;
  const first = state.src.charAt((state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0));
  if (!'!?='.includes(first)) return false;
  const text = lineText(state, startLine);
  const opening = BOX.exec(text) ?? TAB.exec(text);
  if (opening === null) return false;
  if (silent) return true;
  pushParagraph(state, opening[1] ?? opening[2] ?? '');
  let content = startLine + 1;
  while (content < endLine && state.isEmpty(content)) content += 1;
  const marker = indentOf(state, startLine);
  const indent = Math.min(indentOf(state, content), marker + USUAL_INDENT);
  state.line = startLine + 1;
  if (content < endLine && indent >= marker + LEAST_INDENT)
    tokenizeWithin(state, content, indentedEnd(state, content, endLine, indent), indent);
  return true;
}
