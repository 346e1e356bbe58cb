import { nameVariants, sameRoot } from '../../text/names/name-variants.ts';
import type { NameMention } from '../../text/names/read-names.ts';
import type { Word } from '../../text/words/read-words.ts';
import type { PreparedSource } from './prepare-source.ts';

/** Where a source has a name. */
export interface NameMatch {
  /** Whether every word of the name occurs in the passage or around it. */
  readonly occurs: boolean;
  /** The words of the name that do not, as written. */
  readonly missing: readonly string[];
  /** Row numbers of the words in the passage that are the name's, best guess; may be empty for a name in the title. */
  readonly places: readonly number[];
}

const SMALL_WORDS = /^(?:of|and|for|the|in|de|la|on|to|with)$/;

/** Looks for a statement's name in a source: as written, in part order, abbreviated, spelled out, or as a people. */
export function matchName(
  words: readonly Word[],
  name: NameMention,
  source: PreparedSource,
): NameMatch {
  const own = words.slice(name.first, name.end);
  const whole = wholeName(own, source);
  if (whole !== undefined) return { occurs: true, missing: [], places: whole };
  const places: number[] = [];
  const missing: string[] = [];
  for (const word of own) {
    const found = findWord(word, source);
    if (found === undefined) missing.push(word.surface);
    else places.push(...found);
  }
  return { occurs: missing.length === 0, missing, places };
}

/** The name under another form: initials for the words, words for the initials, another word for the country. */
function wholeName(own: readonly Word[], source: PreparedSource): readonly number[] | undefined {
  const joined = own.map((word) => word.folded).join(' ');
  for (const variant of nameVariants(joined)) {
    const places = phrase(variant.split(' '), source);
    if (places !== undefined) return places;
  }
  const [only] = own;
  if (own.length === 1 && only !== undefined) return spelledOut(only, source);
  const initials = own.map((word) => word.folded[0] ?? '').join('');
  return initials.length > 1 ? capitalsOnly(source.byFolded.get(initials), source) : undefined;
}

function phrase(parts: readonly string[], source: PreparedSource): readonly number[] | undefined {
  const starts = source.byFolded.get(parts[0] ?? '') ?? [];
  const places = starts.filter((start) =>
    parts.every((part, index) => source.words[start + index]?.folded === part),
  );
  if (places.length > 0) return places;
  return parts.every((part) => source.surroundingWords.has(part)) ? [] : undefined;
}

function capitalsOnly(
  places: readonly number[] | undefined,
  source: PreparedSource,
): readonly number[] | undefined {
  const capitals = (places ?? []).filter((place) => {
    const surface = source.words[place]?.surface ?? '';
    return surface === surface.toUpperCase();
  });
  return capitals.length > 0 ? capitals : undefined;
}

/** Where a text spells an abbreviation of its own out: the `NHS` in `the National Health Service (NHS)`. */
export function spelledBefore(words: readonly Word[], row: number): WordSpan | undefined {
  const word = words[row];
  if (word === undefined || !word.aside || words[row - 1]?.aside === true) return undefined;
  const letters = lettersOf(word);
  if (letters === undefined) return undefined;
  for (let first = row - 1; first >= Math.max(0, row - 2 * letters.length); first--) {
    if (words[first]?.sentence !== word.sentence) return undefined;
    if (spells(words, first, letters)) return { first, end: row };
  }
  return undefined;
}

/** Rows of words, `end` exclusive. */
export interface WordSpan {
  readonly first: number;
  readonly end: number;
}

/** Rows at which a source spells an abbreviation out. */
export function spellings(word: Word, source: PreparedSource): readonly WordSpan[] {
  const letters = lettersOf(word);
  if (letters === undefined) return [];
  return source.words.flatMap((_, first) =>
    spells(source.words, first, letters) ? [{ first, end: first + letters.length }] : [],
  );
}

/** The letters of a word in capitals, small; nothing where it is no abbreviation. */
function lettersOf(word: Word): string | undefined {
  const abbreviation = word.surface.replaceAll('.', '').replace(/(?<=\p{Lu}{2})s$/u, '');
  const letters = abbreviation.toLowerCase();
  const capitals = abbreviation === letters.toUpperCase() && /^\p{L}+$/u.test(letters);
  return capitals && letters.length >= 2 && letters.length <= 8 ? letters : undefined;
}

/** Places whose words begin with the letters of an abbreviation: `National Health Service` for `NHS`. */
function spelledOut(word: Word, source: PreparedSource): readonly number[] | undefined {
  const letters = lettersOf(word);
  if (letters === undefined || source.byFolded.has(word.folded)) return undefined;
  for (const facts of [source, source.surroundings]) {
    const places = facts.words.flatMap((_, index) =>
      spells(facts.words, index, letters) ? [index] : [],
    );
    if (places.length > 0) return facts === source ? places : [];
  }
  return undefined;
}

function spells(words: readonly Word[], start: number, letters: string): boolean {
  let at = start;
  for (const letter of letters) {
    if (at > start && words[at]?.folded[0] !== letter && SMALL_WORDS.test(words[at]?.folded ?? ''))
      at += 1;
    const word = words[at];
    if (word?.folded[0] !== letter || !(word.capital || word.content)) return false;
    at += 1;
  }
  return true;
}

/** Row numbers of a name's word in a passage; none of them when only the title has it. */
function findWord(word: Word, source: PreparedSource): readonly number[] | undefined {
  const exact = source.byFolded.get(word.folded) ?? source.byTerm.get(word.term);
  if (exact !== undefined) return exact;
  if (source.surroundingWords.has(word.folded) || source.surroundingWords.has(word.term)) return [];
  for (const variant of nameVariants(word.folded)) {
    const places = phrase(variant.split(' '), source);
    if (places !== undefined) return places;
  }
  const pieces = /^(\p{L}{2,})(\d+)$/u.exec(word.folded);
  if (pieces !== null) {
    // `PlayStation3` for `PlayStation 3`.
    return phrase([pieces[1] ?? '', pieces[2] ?? ''], source);
  }
  const related = source.names.flatMap((name) => {
    const places: number[] = [];
    for (let index = name.first; index < name.end; index++) {
      if (sameRoot(source.words[index]?.folded ?? '', word.folded)) places.push(index);
    }
    return places;
  });
  return related.length > 0 ? related : undefined;
}
