import type { MarkdownIt, StateInline } from 'markdown-it';
import { matchHere, readGroup } from './match-here.ts';

/** Where one attribute ends no other can, so that no text makes the expression try all ways to part it. */
const ATTRIBUTE =
  '(?:[#.][A-Za-z_][\\w:-]*|[A-Za-z_][\\w:-]{0,50}=(?:"[^"\\n]{0,500}"|\'[^\'\\n]{0,500}\'|[^\\s"\'{}]{1,200})(?=[\\s}]))';

/** `{: .note #dock}` and `{:toc}` of kramdown. */
const KRAMDOWN = /\{:{1,2}[^{}\n]{0,500}\}/y;

/** `{#hours}`, `{.wide key="value"}`, `{ .button target="_blank" }`, `{-}`: after what they belong to. */
const ATTRIBUTES = new RegExp(`\\{-?\\s*(?:${ATTRIBUTE}\\s*){1,20}\\}`, 'y');

/** `{doc}` before a code mark: a reference of MyST. */
const ROLE = /\{[a-z][\w:+-]*\}`([^`\n]+)`/y;

/** `[words]{.wide}`: words with attributes. */
const SPAN = new RegExp(`\\[([^[\\]\\n]{1,300})\\]\\{\\s*(?:${ATTRIBUTE}\\s*){1,20}\\}`, 'y');

const UNNUMBERED = /\{-\}/y;

/** `{!other file!}` puts another file here. */
const INCLUSION = /\{![^{}\n]{1,300}!\}/y;

/** Takes attributes in braces away, and shows of a reference what it says. */
export function useAttributes(md: MarkdownIt): void {
  md.inline.ruler.before('link', 'span', (state: StateInline, silent: boolean) => {
    const span = state.src.charAt(state.pos) === '[' ? matchHere(SPAN, state) : undefined;
    if (span !== undefined) readGroup(state, span, silent);
    return span !== undefined;
  });
  md.inline.ruler.before('emphasis', 'attributes', (state: StateInline, silent: boolean) => {
    if (state.src.charAt(state.pos) !== '{') return false;
    const role = matchHere(ROLE, state);
    const found =
      role ?? matchHere(KRAMDOWN, state) ?? attributesAt(state) ?? matchHere(INCLUSION, state);
    if (found === undefined) return false;
    if (!silent) {
      if (role !== undefined) state.pending += (role[1] ?? '').replace(/\s*<[^<>]*>$/, '');
      else state.pending = state.pending.replace(/[ \t]+$/, '');
      if (/^\{:\s*toc\b/i.test(found[0])) state.push('table_of_contents', '', 0);
    }
    state.pos += found[0].length;
    return true;
  });
}

/** Pairs alone, which also sets of a program are, count only right after a link, an image or code. */
function attributesAt(state: StateInline): RegExpExecArray | undefined {
  const found = matchHere(ATTRIBUTES, state) ?? matchHere(UNNUMBERED, state);
  if (found === undefined) return undefined;
  const names = /^\{-?\s*[#.]|^\{-\}/.test(found[0]);
  return names || /[)\]`]/.test(state.src.charAt(state.pos - 1)) ? found : undefined;
}
