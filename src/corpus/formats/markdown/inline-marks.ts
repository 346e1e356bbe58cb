import type { MarkdownIt, StateInline } from 'markdown-it';
import { matchHere, readGroup } from './match-here.ts';

/** Marks around a word or a few: `==marked==`, `++ctrl+c++`, `H~2~O`, `x^2^`, `{++added++}`, `{--gone--}`. */
const AROUND =
  /==(?=\S)([^=\n]{1,500}?)(?<=\S)==(?!=)|\+\+([\w-]+(?:\+[\w-]+)*)\+\+(?!\+)|~([^~\s]{1,40})~(?!~)|\^([^^\s[\]]{1,40})\^(?!\^)/y;
const CRITIC =
  /\{(?:\+\+([^{}]{0,500})\+\+|--[^{}]{0,500}--|==([^{}]{0,500})==|>>[^{}]{0,500}<<)\}/y;

/** `:material-boat:` and other names of pictures; `:note[words]`; ` ^name` at a paragraph's end. */
const ICON = /:(?:material|fontawesome|octicons|simple)-[a-z0-9-]{1,80}:/y;
const DIRECTIVE = /:[a-z][\w-]{0,50}\[([^[\]\n]{0,500})\](?:\{[^{}\n]{0,500}\})?/y;
const BLOCK_NAME = /\^(?=[\w-]*[A-Za-z])[\w-]{3,60}[ \t]*(?=\n|$)/y;

/** Takes marks of dialects inside a text away; the words stay. */
export function useInlineMarks(md: MarkdownIt): void {
  md.inline.ruler.before('strikethrough', 'inline_mark', (state: StateInline, silent: boolean) => {
    const found = markAt(state);
    if (found === undefined) return false;
    readGroup(state, found, silent);
    return true;
  });
}

function markAt(state: StateInline): RegExpExecArray | undefined {
  const first = state.src.charAt(state.pos);
  const before = state.src.charAt(state.pos - 1);
  if (first === '{') return matchHere(CRITIC, state);
  if ('=+~^'.includes(first) && first !== before) {
    // "C++" and "a==b" are no marks.
    if ((first === '+' || first === '=') && /[\p{L}\p{N}]/u.test(before)) return undefined;
    const name = first === '^' && /\s/.test(before) ? matchHere(BLOCK_NAME, state) : undefined;
    return name ?? matchHere(AROUND, state);
  }
  if (first !== ':' || /[\p{L}\p{N}:]/u.test(before)) return undefined;
  return matchHere(ICON, state) ?? matchHere(DIRECTIVE, state);
}
