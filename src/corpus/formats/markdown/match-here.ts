import type { StateInline } from 'markdown-it';

/** What a sticky expression finds at the place where an inline rule stands. */
export function matchHere(pattern: RegExp, state: StateInline): RegExpExecArray | undefined {
  pattern.lastIndex = state.pos;
  return pattern.exec(state.src) ?? undefined;
}

/** Takes a match for read: of all it holds only its first group is text, read as any other. */
export function readGroup(state: StateInline, found: RegExpExecArray, silent: boolean): void {
  const end = state.pos + found[0].length;
  const text = found.slice(1).find((part) => part !== undefined) ?? '';
  if (!silent && text !== '') {
    const last = state.posMax;
    state.pos += found[0].lastIndexOf(text);
    state.posMax = state.pos + text.length;
    state.md.inline.tokenize(state);
    state.posMax = last;
  }
  state.pos = end;
}
