import type { Env, MarkdownIt, StateBlock, StateInline } from 'markdown-it';
import { isFarIndented, lineStart, lineText, pushParagraph, takeOffPrefix } from './block-lines.ts';
import { visibleAttributes } from './visible-attributes.ts';

/** `import Name from 'file';`, also over several lines, and `import 'file';`. */
const IMPORT =
  /^import\s+(?:(?:[\w$*{}\s,]{1,2000}?)\s+from\s+)?(["'])[^"'\n]{1,500}\1\s*;?[ \t]*$/;
const STARTS_IMPORT = /^import\s+(?:[\w$*{"']|type\s)/;
const STARTS_EXPORT = /^export\s+(?:(?:const|let|var|function|class|async|default)\s|[{*])/;

/** The tag of a component: its name has a capital, or one of its values is in braces; or the tag has no name. */
const TAG_START = /^<\/?(?:[A-Z][\w.]*(?=[\s/>])|(?=>)|[a-z][\w-]*(?=\s[^<>]{0,500}=\{))/;

/** No tag is longer than this. */
const LONGEST_TAG = 2000;

/** Lines that an import or export may have. */
const LONGEST_STATEMENT = 500;

/** Reads what MDX adds to Markdown: statements go, components go and leave their titles and what they hold. */
export function useComponents(md: MarkdownIt): void {
  md.block.ruler.before('table', 'statement', skipStatement);
  md.block.ruler.before('table', 'component', takeOffComponent, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  });
  md.inline.ruler.before('html_inline', 'component', skipComponent);
  md.inline.ruler.before('emphasis', 'expression', readExpression);
}

/** Whether blocks stand inside a component now, where indentation says nothing. */
export function isInComponent(env: Env): boolean {
  return typeof env.components === 'number' && env.components > 0;
}

function skipStatement(state: StateBlock, startLine: number, endLine: number): boolean {
  if (!/[ei]/.test(state.src.charAt(lineStart(state, startLine)))) return false;
  if (isFarIndented(state, startLine)) return false;
  const imports = STARTS_IMPORT.test(lineText(state, startLine));
  if (!imports && !STARTS_EXPORT.test(lineText(state, startLine))) return false;
  let depth = 0;
  let text = '';
  for (let line = startLine; line < Math.min(endLine, startLine + LONGEST_STATEMENT); line += 1) {
    const part = lineText(state, line);
    text += `${part}\n`;
    depth += part.match(/[{([]/g)?.length ?? 0;
    depth -= part.match(/[})\]]/g)?.length ?? 0;
    const ends = imports ? IMPORT.test(text.trim()) : depth <= 0 && isEndOfExport(state, line + 1);
    if (!ends) continue;
    state.env.mdx = true;
    state.line = line + 1;
    return true;
  }
  return false;
}

function isEndOfExport(state: StateBlock, next: number): boolean {
  return (
    next >= state.lineMax ||
    state.isEmpty(next) ||
    /^(?:export|import)\s/.test(lineText(state, next))
  );
}

/** One past the tag that begins at `start`; nothing where no tag of a component does. */
function endOfTag(source: string, start: number, last: number): number | undefined {
  const tag = source.slice(start, Math.min(last, start + LONGEST_TAG));
  const opening = TAG_START.exec(tag)?.[0];
  if (opening === undefined) return undefined;
  let braces = 0;
  let quote = '';
  for (let index = opening.length; index < tag.length; index += 1) {
    const character = tag.charAt(index);
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if ((character === '"' || character === "'") && tag.charAt(index - 1) !== '\\')
      quote = character;
    else if (character === '{') braces += 1;
    else if (character === '}') braces -= 1;
    else if (character === '>' && braces <= 0) return start + index + 1;
    else if (character === '<' && braces <= 0) return undefined;
  }
  return undefined;
}

function takeOffComponent(
  state: StateBlock,
  startLine: number,
  endLine: number,
  silent: boolean,
): boolean {
  const start = lineStart(state, startLine);
  if (state.src.charAt(start) !== '<' || isFarIndented(state, startLine)) return false;
  const last = state.eMarks[endLine - 1] ?? state.src.length;
  let end = endOfTag(state.src, start, last);
  if (end === undefined) return false;
  if (silent)
    return /^[ \t]*(?:<|$)/.test(state.src.slice(end, lineEndAfter(state, startLine, end)));
  for (let from: number | undefined = start; from !== undefined; ) {
    const next = endOfTag(state.src, from, last);
    if (next === undefined) break;
    const tag = state.src.slice(from, next);
    countComponent(state.env, tag);
    pushParagraph(state, visibleAttributes(tag).join(' '));
    end = next;
    // Another tag may follow on the line.
    from =
      /^[ \t]*(?=<)/.exec(state.src.slice(end, end + 200)) === null
        ? undefined
        : state.src.indexOf('<', end);
  }
  let line = startLine;
  while (line < endLine - 1 && (state.eMarks[line] ?? 0) < end) line += 1;
  if (state.src.slice(end, state.eMarks[line]).trim() === '') {
    state.line = line + 1;
    return true;
  }
  takeOffPrefix(state, line, end);
  if (line === startLine) return false;
  state.line = line;
  return true;
}

/** End of the line on which a tag ends. */
function lineEndAfter(state: StateBlock, startLine: number, position: number): number {
  let line = startLine;
  while (line < state.lineMax && (state.eMarks[line] ?? 0) < position) line += 1;
  return state.eMarks[line] ?? state.src.length;
}

function countComponent(env: Env, tag: string): void {
  const depth = typeof env.components === 'number' ? env.components : 0;
  if (tag.startsWith('</')) env.components = Math.max(0, depth - 1);
  else if (!tag.endsWith('/>')) env.components = depth + 1;
}

/** Components inside a text, which no rule for HTML knows when their values stand in braces. */
function skipComponent(state: StateInline, silent: boolean): boolean {
  if (state.src.charAt(state.pos) !== '<') return false;
  const end = endOfTag(state.src, state.pos, state.posMax);
  if (end === undefined) return false;
  const tag = state.src.slice(state.pos, end);
  if (!silent) {
    countComponent(state.env, tag);
    if (tag.endsWith('/>')) state.pending += visibleAttributes(tag).join(' ');
  }
  state.pos = end;
  return true;
}

/** `{'words'}` says its words and `{name}` what only the program knows; elsewhere braces are braces. */
function readExpression(state: StateInline, silent: boolean): boolean {
  if (state.env.mdx !== true || state.src.charAt(state.pos) !== '{') return false;
  const end = state.src.indexOf('}', state.pos);
  const inside = end < 0 || end - state.pos > 500 ? undefined : state.src.slice(state.pos + 1, end);
  if (inside === undefined) return false;
  const words = /^\s*(["'`])(.*)\1\s*$/s.exec(inside)?.[2];
  if (!silent) state.pending += words ?? '';
  state.pos = end + 1;
  return true;
}
