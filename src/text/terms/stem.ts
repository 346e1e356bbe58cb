import { stemmer } from 'stemmer';

/** Longest word that is stemmed, and longest term that is kept; what is longer is not a word of a language. */
export const LONGEST_STEMMED = 40;
const LONGEST_TERM = 64;
/** Letters that compatibility normalisation leaves alone, though readers type them plainly. */
const FOLDED: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ı', 'i'],
]);

/** Words that the stemmer would make the same as others: what is founded is not found, and to use is not the US. */
const STEMS: ReadonlyMap<string, string> = new Map([
  ['founded', 'founder'],
  ['founding', 'founder'],
  ['use', 'use'],
  ['used', 'use'],
  ['uses', 'use'],
  ['using', 'use'],
]);

/** Lower case without accents: `Café` and `cafe` are one word. */
export function fold(word: string): string {
  if (/^[\x20-\x7e]*$/.test(word)) return word.toLowerCase();
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/[ßæœøłđðþı]/g, (letter) => FOLDED.get(letter) ?? letter);
}

/** Porter's stem of a folded word; numbers, codes and other scripts as they are. */
export function stem(word: string): string {
  const known = STEMS.get(word);
  if (known !== undefined) return known;
  return word.length <= LONGEST_STEMMED && /^[a-z]+$/.test(word) ? stemmer(word) : cut(word);
}

/** Cuts by whole characters, so that no term ends in half a surrogate pair. */
export function cut(word: string): string {
  return word.length <= LONGEST_TERM ? word : Array.from(word).slice(0, LONGEST_TERM).join('');
}
