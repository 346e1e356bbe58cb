import type { Found } from '../search/found.ts';
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
 * @param counted - the term of those things; nothing where none are to be counted
 * @param passages - best first
 */
export function isUncounted(counted: string | undefined, passages: Found['passages']): boolean {
  if (counted === undefined) return false;
  const speaking = passages.slice(0, PASSAGES).flatMap(({ passage: { text } }) =>
    rememberedText(text).sentences.flatMap(({ start, end }) => {
      const sentence = rememberedText(text.slice(start, end));
      return holds(new Set(sentence.terms), counted) ? [sentence] : [];
    }),
  );
  return speaking.length > 0 && !speaking.some((sentence) => countsNear(sentence, counted));
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
