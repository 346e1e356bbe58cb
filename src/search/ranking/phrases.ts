import { rememberedTerm } from './remembered-term.ts';

/** A word and what stands before it, from a given place on. */
const NEXT_WORD = /[^\p{L}\p{N}]+([\p{L}\p{N}]+)/uy;
const LETTER = /[\p{L}\p{N}]/u;
/** Function words that may stand between two words of a phrase (`Bank of England`), and what they may span. */
const MOST_BETWEEN = 2;
const WIDEST_GAP = 24;

/**
 * Which neighbouring terms of the question stand next to each other in a text too: the place of the first of each
 * such pair. `council tax band` asks for those words together; a text that has them apart is about something else.
 */
export function sharedPhrases(text: string, terms: readonly string[]): number[] {
  const lower = text.toLowerCase();
  const shared: number[] = [];
  for (let place = 0; place + 1 < terms.length; place++) {
    if (adjoin(lower, terms[place] ?? '', terms[place + 1] ?? '')) shared.push(place);
  }
  return shared;
}

/** {@link sharedPhrases} for one question, which looks at each text once. */
export function rememberedPhrases(): typeof sharedPhrases {
  const known = new Map<string, number[]>();
  return (text, terms) => {
    const phrases = known.get(text) ?? sharedPhrases(text, terms);
    known.set(text, phrases);
    return phrases;
  };
}

function adjoin(text: string, first: string, second: string): boolean {
  // The stemmer changes no more than the end of a word: `party` becomes `parti`, `hoping` becomes `hope`.
  const start = first.length > 2 ? first.replace(/[ei]$/, '') : first;
  for (let at = text.indexOf(start); at >= 0; at = text.indexOf(start, at + 1)) {
    if (at > 0 && LETTER.test(text.charAt(at - 1))) continue;
    let end = at + start.length;
    while (end < text.length && LETTER.test(text.charAt(end))) end++;
    if (rememberedTerm(text.slice(at, end)) === first && follows(text, end, second)) return true;
  }
  return false;
}

function follows(text: string, end: number, wanted: string): boolean {
  let position = end;
  for (let between = 0; between <= MOST_BETWEEN; between++) {
    NEXT_WORD.lastIndex = position;
    const match = NEXT_WORD.exec(text);
    if (match === null || match[0].length - (match[1]?.length ?? 0) > WIDEST_GAP) return false;
    const stem = rememberedTerm(match[1] ?? '');
    if (stem === wanted) return true;
    if (stem !== '') return false;
    position = NEXT_WORD.lastIndex;
  }
  return false;
}
