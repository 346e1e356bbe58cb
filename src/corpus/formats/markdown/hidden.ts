import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it';
import { indentOf, isFarIndented, lineStart, lineText, takeOffPrefix } from './block-lines.ts';
import { nextMark } from './next-mark.ts';

/** Marks between which nobody is to see anything: of HTML, Obsidian, MDX and kramdown. */
const COMMENTS: readonly (readonly [string, string])[] = [
  ['<!--', '-->'],
  ['%%', '%%'],
  ['{/*', '*/}'],
  ['{::comment}', '{:/comment}'],
];

/**
 * Lines that say something to the program: notes that are no link, tables of contents, other files, what an
 * abbreviation means when a mouse points at it.
 */
const HIDDEN_LINES =
  /^(?:\[(?:\/\/|comment|_metadata|>|\.)\]:|\*\[[^\]\n]+\]:\s|\[(?:toc|_toc_)\]\s*$|-+8<-+|;-+8<|<<<\s+[@./]|::include\{|@\[toc\]|\([\w-]+\)=\s*$)/i;

/** Takes hidden comments and lines to the program away. */
export function useHidden(md: MarkdownIt): void {
  const alt = ['paragraph', 'reference', 'blockquote', 'list'];
  md.block.ruler.before('table', 'comment', takeOffComment, { alt });
  md.block.ruler.before('table', 'hidden_line', skipHiddenLine, { alt });
  md.inline.ruler.before('emphasis', 'comment', skipComment);
}

/** Where the comment that begins at `start` ends. */
function endOfComment(
  state: StateBlock | StateInline,
  start: number,
  last: number,
): number | undefined {
  const marks = COMMENTS.find(([opening]) => state.src.startsWith(opening, start));
  if (marks === undefined) return undefined;
  const [opening, closing] = marks;
  const end = nextMark(state.env, state.src, closing, start + opening.length);
  return end < 0 || end + closing.length > last ? undefined : end + closing.length;
}

function takeOffComment(
  state: StateBlock,
  startLine: number,
  endLine: number,
  silent: boolean,
): boolean {
  const start = lineStart(state, startLine);
  if (!'<%{'.includes(state.src.charAt(start)) || isFarIndented(state, startLine)) return false;
  const last = state.eMarks[endLine - 1] ?? state.src.length;
  const first = endOfComment(state, start, last);
  if (first === undefined || silent) return first !== undefined;
  // Another comment may follow the first.
  let end = first;
  for (let next: number | undefined = first; next !== undefined; ) {
    end = next;
    next = endOfComment(state, pastSpace(state.src, end), last);
  }
  let line = startLine;
  while (line < endLine - 1 && (state.eMarks[line] ?? 0) < end) line += 1;
  if (state.src.slice(end, state.eMarks[line]).trim() === '') {
    state.line = line + 1;
    return true;
  }
  takeOffPrefix(state, line, end);
  if (line === startLine) return false;
  state.sCount[line] = Math.max(indentOf(state, line), state.blkIndent);
  state.line = line;
  return true;
}

function pastSpace(source: string, position: number): number {
  let end = position;
  while (source.charAt(end) === ' ') end += 1;
  return end;
}

function skipHiddenLine(
  state: StateBlock,
  startLine: number,
  _endLine: number,
  silent: boolean,
): boolean {
  if (
    isFarIndented(state, startLine) ||
    !/[[*;<:@(-]/.test(state.src.charAt(lineStart(state, startLine)))
  )
    return false;
  if (!HIDDEN_LINES.test(lineText(state, startLine))) return false;
  if (!silent) state.line = startLine + 1;
  return true;
}

function skipComment(state: StateInline, _silent: boolean): boolean {
  const first = state.src.charAt(state.pos);
  if (first !== '%' && first !== '{' && first !== '<') return false;
  // "100%%" is no comment.
  if (first === '%' && /[\p{L}\p{N}]/u.test(state.src.charAt(state.pos - 1))) return false;
  const end = endOfComment(state, state.pos, state.posMax);
  if (end === undefined) return false;
  state.pos = end;
  return true;
}
