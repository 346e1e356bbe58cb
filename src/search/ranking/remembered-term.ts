import { readText } from '../../text/read-text.ts';

/** Words whose terms are remembered, a few MB; nearly all that stand in candidates are met again and again. */
const REMEMBERED = 50_000;
/** A longer run of letters is no word that comes again. */
const LONGEST = 40;

const remembered = new Map<string, string>();

/** The first term of a word in small letters; empty for a word that is none. Taking it anew takes ten times as long. */
export function rememberedTerm(word: string): string {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const term = readText(word).terms[0] ?? '';
  if (word.length > LONGEST) return term;
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(word, term);
  return term;
}
