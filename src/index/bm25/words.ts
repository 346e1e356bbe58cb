import { stemmer } from 'stemmer';
import { MAGNITUDE_WORDS, MAGNITUDES, readNumber, scaled } from './numbers.ts';
import { STOP_WORDS } from './stop-words.ts';

/**
 * A content word of a text. A compound (`E-Government`, `7.3m`, `7.3 million`, `COVID-19`, `60kg`) has a `term`
 * for the whole and `parts` for its pieces, so that texts that write it differently still meet; a simple word
 * has no parts.
 */
export interface Word {
  readonly term: string;
  readonly parts: readonly string[];
}

/** Longest word that is stemmed, and longest term that is kept; what is longer is not a word of a language. */
const LONGEST_STEMMED = 40;
const LONGEST_TERM = 64;
/** A compound of more parts than this is a list or a path: its parts count, the whole does not. */
const MOST_PARTS = 4;

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

/** Countries that are as often written short; the full name gives its words and the short one. */
const SHORT_NAMES: ReadonlyMap<string, string> = new Map([
  ['states', 'usa'],
  ['kingdom', 'uk'],
]);

/** One or more pieces of letters, digits and marks, joined by single connecting signs. */
const CHUNK = /[\p{L}\p{N}\p{M}]+(?:[-‐‑'’.,&][\p{L}\p{N}\p{M}]+)*/gu;
/** Scripts that write words without spaces between them. */
const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const HAS_UNSPACED = new RegExp(`[${UNSPACED}]`, 'u');
const SCRIPT_RUNS = new RegExp(`[${UNSPACED}]+|[^${UNSPACED}]+`, 'gu');

/** The content words of a text, in order; in time linear in its length. */
export function words(text: string): Word[] {
  const found: Word[] = [];
  const compatible = text.replace(/[™®©]/g, ' ').normalize('NFKC');
  // In a text all in capitals they say nothing.
  const normal = /\p{Ll}/u.test(compatible) ? compatible : compatible.toLowerCase();
  let previousEnd = 0;
  let previousCapital = false;
  /** The number that ended just before, if only a space or hyphen may follow: `7.3` in `7.3 million`. */
  let number: string | undefined;
  let previous = '';
  for (const match of normal.matchAll(CHUNK)) {
    const chunk = match[0];
    const gap = normal.slice(previousEnd, Math.min(match.index, previousEnd + 2));
    if (number !== undefined && gap.startsWith('%')) found.push(simple('percent'));
    const adjacent = gap === ' ' || gap === '-' || gap === '\u00a0';
    previousEnd = match.index + chunk.length;
    const folded = fold(chunk);

    const magnitude = adjacent && number !== undefined ? MAGNITUDE_WORDS.get(folded) : undefined;
    if (magnitude !== undefined && number !== undefined) {
      found.pop();
      found.push({ term: scaled(number, magnitude), parts: [number, stem(folded)] });
      number = undefined;
    } else if (previous === 'per' && adjacent && folded === 'cent') {
      found.push(simple('percent'));
    } else {
      const before = found.length;
      const next = normal.slice(previousEnd, previousEnd + 2);
      const country = countryOf(chunk, adjacent ? previous : '');
      if (country !== undefined) found.push(simple(country));
      if (isCode(chunk, { adjacent, previousCapital, next })) found.push(simple(folded));
      else if (country === undefined || previous === 'united') addChunk(found, folded);
      const last = found.length === before + 1 ? found[before] : undefined;
      number = last !== undefined && /^\d[\d.]*$/.test(last.term) ? last.term : undefined;
    }
    previous = folded;
    previousCapital = /^\p{Lu}/u.test(chunk);
  }
  if (number !== undefined && normal.startsWith('%', previousEnd)) found.push(simple('percent'));
  return found;
}

/**
 * Whether a lone letter is a code rather than an article or a pronoun: `Band A` within a sentence, `band a` where no
 * word follows, `World War I` after a name.
 */
function isCode(
  chunk: string,
  around: { adjacent: boolean; previousCapital: boolean; next: string },
): boolean {
  if (chunk === 'A') return around.adjacent;
  if (chunk === 'a') return around.adjacent && !/^\s[\p{L}\p{N}]/u.test(around.next);
  return chunk === 'I' && around.adjacent && around.previousCapital;
}

/** `US`, `U.S.`, `the us` and the second word of `United States` name the same country. */
function countryOf(chunk: string, previous: string): string | undefined {
  if (/^U\.?S(?:\.?A)?$/.test(chunk) || (chunk === 'us' && previous === 'the')) return 'usa';
  if (/^U\.?K$/i.test(chunk)) return 'uk';
  return previous === 'united' ? SHORT_NAMES.get(chunk.toLowerCase()) : undefined;
}

/** Adds the words of one chunk. */
function addChunk(found: Word[], folded: string): void {
  if (HAS_UNSPACED.test(folded)) {
    for (const run of folded.match(SCRIPT_RUNS) ?? []) {
      if (HAS_UNSPACED.test(run)) addPairs(found, run);
      else addChunk(found, run);
    }
    return;
  }
  // Full stops between single letters make an acronym (U.S.A.); any other full stop or comma ends a word,
  // unless it stands in a number, and an ampersand joins like a hyphen (R&D).
  if (/^\p{L}(?:\.\p{L})+$/u.test(folded)) {
    addSimple(found, folded.replaceAll('.', ''));
    return;
  }
  for (const piece of folded.split(/(?<!\p{Nd})[.,]|[.,](?!\p{Nd})/u)) {
    const parts = piece
      .split(/[-‐‑&]/)
      .map((part) => part.replace(/['’]s?$/, '').replace(/['’]/g, ''))
      .filter((part) => /[\p{L}\p{N}]/u.test(part));
    const first = parts[0];
    if (first === undefined) continue;
    if (parts.length === 1) addSimple(found, first);
    else addCompound(found, parts);
  }
}

/** Adds a hyphenated word: numbers that a hyphen joins are a range or a date, and never one word. */
function addCompound(found: Word[], parts: readonly string[]): void {
  const joined = parts.join('');
  const [value = '', unit = ''] = parts;
  const magnitude = parts.length === 2 ? MAGNITUDE_WORDS.get(unit) : undefined;
  if (magnitude !== undefined && /^[0-9][0-9.]*$/.test(value)) {
    found.push({ term: scaled(value, magnitude), parts: [value, stem(unit)] });
    return;
  }
  const numbers = parts.filter((part) => /^\p{Nd}/u.test(part)).length;
  if (parts.length > MOST_PARTS || joined.length > LONGEST_STEMMED || numbers > 1) {
    for (const part of parts) addSimple(found, part);
    return;
  }
  const pieces: Word[] = [];
  for (const part of parts) addSimple(pieces, part);
  const kept = pieces.flatMap((piece) => (piece.parts.length > 0 ? piece.parts : [piece.term]));
  found.push({ term: stem(joined), parts: kept.length > 0 ? kept : parts.map(stem) });
}

/** Adds a word without connecting signs: a number, digits with letters, or a plain word. */
function addSimple(found: Word[], word: string): void {
  const number = readNumber(word);
  if (number === undefined) {
    if (!STOP_WORDS.has(word)) found.push(simple(stem(word)));
    return;
  }
  const letters = number.rest;
  if (letters === '') for (const value of number.values) found.push(simple(value));
  else if (number.values.length > 1) {
    for (const value of number.values) found.push(simple(value));
    addSimple(found, letters);
  } else {
    const value = number.values[0] ?? '0';
    const magnitude = MAGNITUDES.get(letters);
    if (/^(?:st|nd|rd|th|s)$/.test(letters)) found.push(simple(value + letters));
    else if (magnitude !== undefined) {
      found.push({ term: scaled(value, magnitude), parts: [value, letters] });
    } else found.push({ term: cut(value + letters), parts: [value, stem(letters)] });
  }
}

/** Overlapping pairs of characters: the usual index terms for scripts without spaces, the same on every machine. */
function addPairs(found: Word[], run: string): void {
  const characters = Array.from(run);
  if (characters.length === 1) found.push(simple(run));
  for (let index = 0; index + 1 < characters.length; index++) {
    found.push(simple(`${characters[index]}${characters[index + 1]}`));
  }
}

function simple(term: string): Word {
  return { term, parts: [] };
}

/** Lower case without accents: `Café` and `cafe` are one word. */
function fold(word: string): string {
  if (/^[\x20-\x7e]*$/.test(word)) return word.toLowerCase();
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/[ßæœøłđðþı]/g, (letter) => FOLDED.get(letter) ?? letter);
}

function stem(word: string): string {
  const known = STEMS.get(word);
  if (known !== undefined) return known;
  return word.length <= LONGEST_STEMMED && /^[a-z]+$/.test(word) ? stemmer(word) : cut(word);
}

/** Cuts by whole characters, so that no term ends in half a surrogate pair. */
function cut(word: string): string {
  return word.length <= LONGEST_TERM ? word : Array.from(word).slice(0, LONGEST_TERM).join('');
}
