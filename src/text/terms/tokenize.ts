import { type IndexWord, readIndexWords } from './index-words.ts';

/**
 * The index terms of a text, in order, with repetitions: compatibility-normalised (NFKC), lower-cased, without
 * accents and stop words, stemmed (Porter's stemmer). Amounts are written out (`£7.3 million` and `7.3m` both
 * give `7300000`), compounds give their whole and their parts (`E-Government`: `egovern`, `e`, `govern`),
 * codes of one letter or digit survive, and scripts without spaces give pairs of characters.
 * Takes time linear in the length of the text, whatever it holds.
 */
export function tokenize(text: string): string[] {
  return termsOf(readIndexWords(text));
}

/** The terms of words and of their parts. */
export function termsOf(words: readonly IndexWord[]): string[] {
  return words.flatMap((word) => [word.term, ...word.parts]);
}
