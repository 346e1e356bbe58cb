import { MAGNITUDE_WORDS, MAGNITUDES } from '../vocabulary/number-words.ts';
import { STOP_WORDS } from '../vocabulary/stop-words.ts';
import { readNumber, scaled } from './numbers.ts';
import { cut, LONGEST_STEMMED, stem } from './stem.ts';

/** A term and, for a compound, the terms of its parts. */
export interface Piece {
  readonly term: string;
  readonly parts: readonly string[];
}

/** A compound of more parts than this is a list or a path: its parts count, the whole does not. */
const MOST_PARTS = 4;

/** Scripts that write words without spaces between them. */
const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const HAS_UNSPACED = new RegExp(`[${UNSPACED}]`, 'u');
const SCRIPT_RUNS = new RegExp(`[${UNSPACED}]+|[^${UNSPACED}]+`, 'gu');

/** Adds the terms of one folded chunk: letters, digits and marks, joined by single connecting signs. */
export function addPieces(found: Piece[], folded: string): void {
  if (HAS_UNSPACED.test(folded)) {
    for (const run of folded.match(SCRIPT_RUNS) ?? []) {
      if (HAS_UNSPACED.test(run)) addPairs(found, run);
      else addPieces(found, run);
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
function addCompound(found: Piece[], parts: readonly string[]): void {
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
  const pieces: Piece[] = [];
  for (const part of parts) addSimple(pieces, part);
  const kept = pieces.flatMap((piece) => (piece.parts.length > 0 ? piece.parts : [piece.term]));
  found.push({ term: stem(joined), parts: kept.length > 0 ? kept : parts.map(stem) });
}

/** Adds a word without connecting signs: a number, digits with letters, or a plain word. */
function addSimple(found: Piece[], word: string): void {
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
function addPairs(found: Piece[], run: string): void {
  const characters = Array.from(run);
  if (characters.length === 1) found.push(simple(run));
  for (let index = 0; index + 1 < characters.length; index++) {
    found.push(simple(`${characters[index]}${characters[index + 1]}`));
  }
}

export function simple(term: string): Piece {
  return { term, parts: [] };
}
