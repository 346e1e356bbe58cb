import type { StateBlock } from 'markdown-it';

/** A line's text without its indentation. */
export function lineText(state: StateBlock, line: number): string {
  return state.src.slice(lineStart(state, line), state.eMarks[line]);
}

/** Offset of a line's first character that is no white space. */
export function lineStart(state: StateBlock, line: number): number {
  return (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
}

/** Columns of white space before a line's text. */
export function indentOf(state: StateBlock, line: number): number {
  return state.sCount[line] ?? 0;
}

/** Whether a line is indented so far that it cannot open anything but code. */
export function isFarIndented(state: StateBlock, line: number): boolean {
  return indentOf(state, line) - state.blkIndent >= 4;
}

/** One past the last of the lines from `first` that are empty or indented by `indent`; empty lines at the end are left. */
export function indentedEnd(
  state: StateBlock,
  first: number,
  endLine: number,
  indent: number,
): number {
  let end = first;
  for (let line = first; line < endLine; line += 1) {
    if (state.isEmpty(line)) continue;
    if (indentOf(state, line) < indent) break;
    end = line + 1;
  }
  return end;
}

/** Reads lines as blocks of their own whose text begins at column `indent`; the next line to read is `end`. */
export function tokenizeWithin(
  state: StateBlock,
  start: number,
  end: number,
  indent: number,
): void {
  const { blkIndent, parentType, lineMax, listIndent, tight } = state;
  Object.assign(state, { blkIndent: indent, parentType: 'root', lineMax: end, listIndent: -1 });
  state.md.block.tokenize(state, start, end);
  Object.assign(state, { blkIndent, parentType, lineMax, listIndent, tight, line: end });
}

/** Takes what stands before `position` off a line, so that the rules asked next see only the rest of it. */
export function takeOffPrefix(state: StateBlock, line: number, position: number): void {
  const rest = state.src.slice(position, state.eMarks[line]);
  state.bMarks[line] = position;
  state.tShift[line] = rest.length - rest.trimStart().length;
}

/** A paragraph of its own: the title of a box, the name of a tab. */
export function pushParagraph(state: StateBlock, text: string): void {
  const content = text.trim();
  if (content === '') return;
  state.push('paragraph_open', 'p', 1);
  const inline = state.push('inline', '', 0);
  inline.content = content;
  inline.children = [];
  state.push('paragraph_close', 'p', -1);
}
