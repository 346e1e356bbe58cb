import type { PreparedSource } from './prepare-source.ts';

/** Fewer words may stand anywhere and say nothing by themselves: `Yes.` */
const FEWEST_WORDS = 3;

/**
 * Whether a source has a statement in its very words: as its title or one of its headings, or as whole sentences or
 * lines of its text. A part of a sentence is not enough, since the rest of it may say the opposite.
 */
export function standsWordForWord(statement: string, sources: readonly PreparedSource[]): boolean {
  const words = statement.trim().split(/\s+/u);
  if (words.length < FEWEST_WORDS) return false;
  const said = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')).join('\\s+');
  const ends = /[.!?:;]["”’')\]]*$/u.test(statement.trim()) ? '(?=\\s|$)' : '(?=[ \\t]*(?:\\n|$))';
  const whole = new RegExp(`(?:^|\\n|[.!?]["”’')\\]]*\\s)[\\s>*#•–-]*${said}${ends}`, 'u');
  return sources.some(
    ({ text, surroundings }) => whole.test(text) || whole.test(surroundings.text),
  );
}
