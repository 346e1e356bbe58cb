import type { Env, MarkdownIt, StateBlock, StateInline } from 'markdown-it';
import { isFarIndented, lineStart, lineText, pushParagraph } from './block-lines.ts';
import { nextMark } from './next-mark.ts';
import { visibleAttributes } from './visible-attributes.ts';

/** `{{< shortcode >}}` and `{{% shortcode %}}` of Hugo, `{{ value }}` and `{% tag %}` of Liquid, `<% code %>`. */
const TAGS: readonly (readonly [string, string])[] = [
  ['{{<', '>}}'],
  ['{{%', '%}}'],
  ['{{', '}}'],
  ['{%', '%}'],
  ['<%', '%>'],
];

/** No tag is longer than this. */
const LONGEST_TAG = 5000;

/** Shortcodes whose quoted word without a name is what a reader sees. */
const NAMED_BY_WORD =
  /^\W*(?:tab|tabitem|details|expand|notice|accordion|collapse|collapsible|card|step|admonition|callout|alert|panel|spoiler)\b/i;
const UNNAMED_WORD = /\s"([^"]*)"/g;

/** So many of the tags below may lack their end before none is looked for any more. */
const MOST_UNCLOSED = 10;

/** Tags around code, and around what nobody is to see. */
const OPENS_BLOCK = /^\{[{%][<%-]?\s*(highlight|mermaid|katex|math|comment)\b/;

/** Reads the tags of template languages: they go, with the titles and captions that they give staying. */
export function useTemplates(md: MarkdownIt): void {
  md.block.ruler.before('table', 'template', readTemplateLine, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  });
  md.inline.ruler.before('emphasis', 'template', readTemplate);
  const { parseLinkDestination } = md.helpers;
  // An address may be made by a template: [text]({{< ref "page" >}}).
  md.helpers = {
    ...md.helpers,
    parseLinkDestination: (source, start, max) => {
      let pos = start;
      const memory: Env = {};
      for (let tag = tagAt(memory, source, pos); tag !== undefined; ) {
        pos += tag.length;
        tag = tagAt(memory, source, pos);
      }
      if (pos === start || pos > max) return parseLinkDestination(source, start, max);
      while (pos < max && /[^\s)]/.test(source.charAt(pos))) pos += 1;
      return { ok: true, pos, str: '' };
    },
  };
}

function tagAt(memory: Env, source: string, position: number): string | undefined {
  const next = source.charAt(position + 1);
  if (next !== '%' && next !== '{') return undefined;
  const marks = TAGS.find(([opening]) => source.startsWith(opening, position));
  if (marks === undefined) return undefined;
  const [opening, closing] = marks;
  const end = nextMark(memory, source, closing, position + opening.length);
  if (end < 0 || end - position > LONGEST_TAG) return undefined;
  return source.slice(position, end + closing.length);
}

/** What a reader sees of a tag. */
function shownBy(tag: string): string {
  if (/^\{\{\s*[^<%\s]/.test(tag)) return '';
  const words = NAMED_BY_WORD.test(tag)
    ? Array.from(tag.matchAll(UNNAMED_WORD), (word) => word[1] ?? '')
    : [];
  return [...visibleAttributes(tag), ...words].join(' ');
}

/** Lines that hold tags and nothing else. */
function readTemplateLine(
  state: StateBlock,
  startLine: number,
  endLine: number,
  silent: boolean,
): boolean {
  const start = lineStart(state, startLine);
  if (isFarIndented(state, startLine)) return false;
  const end = state.eMarks[startLine] ?? start;
  const tags: string[] = [];
  let position = start;
  for (let tag = tagAt(state.env, state.src, start); tag !== undefined && position < end; ) {
    tags.push(tag);
    position += tag.length;
    while (position < end && /\s/.test(state.src.charAt(position))) position += 1;
    tag = position < end ? tagAt(state.env, state.src, position) : undefined;
  }
  if (tags.length === 0) return false;
  const opened = OPENS_BLOCK.exec(tags[0] ?? '')?.[1];
  if (position < end && opened === undefined) return false;
  if (silent) return true;
  if (opened !== undefined && readEnclosed(state, startLine, endLine, opened)) return true;
  if (position < end) return false;
  pushParagraph(state, tags.map(shownBy).join(' '));
  state.line = startLine + 1;
  // A tag over several lines.
  while (state.line < endLine && (state.bMarks[state.line] ?? 0) < position) state.line += 1;
  return true;
}

/** Code between its tags is code; a comment is nothing. */
function readEnclosed(
  state: StateBlock,
  startLine: number,
  endLine: number,
  name: string,
): boolean {
  const unclosed = typeof state.env.unclosed === 'number' ? state.env.unclosed : 0;
  if (unclosed > MOST_UNCLOSED) return false;
  const closing = new RegExp(`\\{[{%][<%-]?\\s*(?:end|/)\\s*${name}\\b`);
  for (let line = startLine; line < Math.min(endLine, startLine + 2000); line += 1) {
    if (!closing.test(lineText(state, line))) continue;
    if (name !== 'comment' && line > startLine) {
      const token = state.push('fence', 'code', 0);
      token.info = name;
      token.content = state.getLines(startLine + 1, line, state.blkIndent, true);
    }
    state.line = line + 1;
    return true;
  }
  state.env.unclosed = unclosed + 1;
  return false;
}

function readTemplate(state: StateInline, silent: boolean): boolean {
  const first = state.src.charAt(state.pos);
  if (first !== '{' && first !== '<') return false;
  const tag = tagAt(state.env, state.src, state.pos);
  if (tag === undefined) return false;
  if (!silent) {
    const shown = shownBy(tag);
    // The name of a tab stands before what is in it.
    const opens = shown !== '' && NAMED_BY_WORD.test(tag);
    state.pending +=
      opens && /\w/.test(state.src.charAt(state.pos + tag.length)) ? `${shown}: ` : shown;
  }
  state.pos += tag.length;
  return true;
}
