import type { Found } from '../search/found.ts';
import { COMMON_TERMS } from '../search/question/common-words.ts';
import { tagWords } from '../text/parts-of-speech/tagger.ts';
import type { ReadText } from '../text/read-text.ts';
import { rememberedText } from '../text/remembered-text.ts';
import { holds } from './read-passage.ts';

/** A number no more words away from a thing may count it: `nine local areas`, `areas: nine`. */
const NEAR = 8;
/** Passages that are looked at, best first. */
const PASSAGES = 3;

/**
 * Whether passages speak of the things that a question wants counted, and no number stands near them: `How many
 * ambulances …?` of a text that names an ambulance service. Where they call them otherwise, nothing is known.
 *
 * Of 119 questions of XQuAD, CLAP NQ and half of SQuAD 2.0 that ask `how many` and can be answered it is true of 2, of
 * 73 that cannot, of 10; the bounds were chosen on the same questions.
 * @param passages - best first
 */
export function isUncounted(question: string, passages: Found['passages']): boolean {
  const counted = countedTerm(question);
  // People and days are counted in other words as well: `a population of 5,000`.
  if (counted === undefined || COMMON_TERMS.has(counted)) return false;
  const speaking = passages.slice(0, PASSAGES).flatMap(({ passage: { text } }) =>
    rememberedText(text).sentences.flatMap(({ start, end }) => {
      const sentence = rememberedText(text.slice(start, end));
      return holds(new Set(sentence.terms), counted) ? [sentence] : [];
    }),
  );
  return speaking.length > 0 && !speaking.some((sentence) => countsNear(sentence, counted));
}

/** The last noun of what follows `how many`. */
function countedTerm(question: string): string | undefined {
  const tokens = tagWords(question);
  const asking = tokens.findIndex(
    ({ text }, row) => /^many$/i.test(text) && /^how$/i.test(tokens[row - 1]?.text ?? ''),
  );
  if (asking < 0) return undefined;
  let last: string | undefined;
  for (const { text, part } of tokens.slice(asking + 1)) {
    if (part === 'NOUN' || part === 'PROPN') last = text;
    else if (part !== 'ADJ' && part !== 'PART' && part !== 'PUNCT') break;
  }
  return last === undefined ? undefined : rememberedText(last).terms[0];
}

function countsNear({ text, words, numbers }: ReadText, term: string): boolean {
  // What is listed can be counted.
  if (/[:：]\s*$/u.test(text)) return true;
  const places = words.flatMap((word, row) => (holds(new Set([word.term]), term) ? [row] : []));
  return numbers.some(
    ({ first, end, kind }) =>
      kind !== 'ordinal' &&
      places.some((row) => (row >= end ? row - end < NEAR : first - row <= NEAR)),
  );
}
