import { tagFirstWord } from '../parts-of-speech/tagger.ts';
import { MONTH_NUMBERS } from '../vocabulary/calendar.ts';
import type { Word } from '../words/read-words.ts';
import { findNames, type WordRun } from './find-names.ts';

/** A name that a text holds: a run of capitalised words. */
export interface NameMention {
  /** Row numbers of its words, `end` exclusive; forms of address are left out. */
  readonly first: number;
  readonly end: number;
  readonly text: string;
}

/** Forms of address: a source may leave them out. */
const ADDRESSES = new Set(
  'mr mrs ms miss mx dr sir dame prof professor rev reverend revd cllr councillor hon saint st'.split(
    ' ',
  ),
);

/** Words that open sentences, beside the function words. */
const OPENERS = new Set(
  'according adding additionally along already another article articles based because born besides beyond consequently currently dear despite due earlier early even eventually except finally first firstly following former formerly furthermore generally given hence here historically however important including indeed initially instead last late later lastly like likewise mainly many meanwhile moreover mostly much near nevertheless next no none nonetheless normally note nothing now often one only originally overall perhaps possibly previously probably recently regarding second secondly several similarly sometimes soon specifically subsequently third thus today traditionally two three typically unlike unless usually various yes'.split(
    ' ',
  ),
);

/** Endings of common words: an unknown word with one of them, opening a sentence, is no name. */
const COMMON_ENDING =
  /(?:ing|ings|ly|tion|tions|sion|sions|ment|ments|ness|ists?|ities|ity|ments|ives|ants|ents|ancy|ency|ical|ous)$/;

/** What is known of a text's words beyond the text. */
export interface NameOptions {
  /** Whether a capitalised word at a beginning is a common word: it occurs in small letters nearby. */
  readonly isCommon: (word: Word) => boolean;
  /** The words at a beginning that the tagger may judge where nothing else does; none unless given. */
  readonly isDoubtful?: (word: Word) => boolean;
}

/**
 * The names of a text, in order. A capital says nothing at a beginning (of a sentence, after a colon, in a label): a
 * word there counts when another capitalised word follows it, or when nothing speaks for its being a common word.
 */
export function readNames(
  text: string,
  words: readonly Word[],
  options: NameOptions = { isCommon: () => false },
): NameMention[] {
  const runs = findNames(words.length, {
    counts: (row) => isNameWord(words, row),
    bridge: (row) => (joined(text, words, row) ? 0 : undefined),
  });
  return runs.flatMap((run) => {
    const { end } = run;
    let { first } = run;
    if (isLabel(text, words, run, options)) return [];
    if (begins(text, words, first, options) && isOpener(text, words, run, options)) first += 1;
    if (first === end) return [];
    return [{ first, end, text: text.slice(words[first]?.start, words[end - 1]?.end) }];
  });
}

function isNameWord(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined || !word.capital) return false;
  if (MONTH_NUMBERS.has(word.folded) || ADDRESSES.has(word.folded)) return false;
  // `THE`, `I`, `A`; but `US`, `WHO` and `IT` are names when in capitals amid small letters.
  if (word.content) return true;
  return (
    word.surface.length > 1 &&
    word.surface === word.surface.toUpperCase() &&
    !word.first &&
    !shouted(words, at)
  );
}

/** Whether the words around it are in capitals too. */
function shouted(words: readonly Word[], at: number): boolean {
  return [at - 1, at + 1].some((index) => {
    const surface = words[index]?.surface ?? '';
    return surface.length > 3 && surface === surface.toUpperCase();
  });
}

function joined(text: string, words: readonly Word[], at: number): boolean {
  const one = words[at - 1];
  const other = words[at];
  if (one === undefined || other === undefined || one.sentence !== other.sentence) return false;
  return /^[ \u00a0–-]$/.test(text.slice(one.end, other.start));
}

/** Whether a word stands where any word has a capital. */
function begins(
  text: string,
  words: readonly Word[],
  row: number,
  { isDoubtful }: NameOptions,
): boolean {
  const word = words[row];
  if (word === undefined || word.first || isDoubtful === undefined) return word?.first === true;
  const between = text.slice(words[row - 1]?.end ?? 0, word.start);
  // `2. Ensure …`: the number of a list item.
  const numbered = words[row - 1]?.first === true && /^[.)]\s/.test(between);
  return numbered || /[:*•|\n]/.test(between);
}

function isOpener(
  text: string,
  words: readonly Word[],
  { first, end }: WordRun,
  { isCommon, isDoubtful }: NameOptions,
): boolean {
  const word = words[first];
  if (word === undefined) return false;
  if (word.surface.length > 1 && word.surface === word.surface.toUpperCase()) return false;
  if (/\p{Ll}\p{Lu}/u.test(word.surface)) return false;
  if (OPENERS.has(word.folded) || isCommon(word)) return true;
  if (end - first === 1) {
    if (COMMON_ENDING.test(word.folded) || isPluralSubject(word, words[first + 1])) return true;
  }
  if (isDoubtful?.(word) !== true || PEOPLE.test(word.folded)) return false;
  return isOrdinary(text, word, end - first === 1 ? ALONE : WITH_OTHERS);
}

/** `Councils save`, but not `Wales saves` or `Wales will`: the verb after a plural has no ending. */
function isPluralSubject(word: Word, next: Word | undefined): boolean {
  if (!/[^su]s$/.test(word.folded) || next === undefined || next.capital) return false;
  if (/^(?:are|were|have|do)$/.test(next.folded)) return true;
  return next.content && !/(?:s|ed)$/.test(next.folded);
}

/** Parts of speech that begin no name, whatever their capital; a noun may be one (`Apple`). */
const WITH_OTHERS = /^(?:VERB|ADV|AUX|ADP|SCONJ|CCONJ|DET|PRON|INTJ|NUM)$/;
/** Alone, an adjective is none either: `Digital Songs`, but `Notable projects`. */
const ALONE = /^(?:ADJ|VERB|ADV|AUX|ADP|SCONJ|CCONJ|DET|PRON|INTJ|NUM)$/;
/** Adjectives of peoples and faiths are names: `English`, `European`, `Muslim`. */
const PEOPLE = /(?:an|ish|ese|ic|im|ch|tch)$/;
const NO_NAME = /^(?!PROPN|X)/;
/** Words. */
const LONGEST_LABEL = 6;

/** Whether a word, in small letters, is in the dictionary as one of these parts of speech. */
function isOrdinary(text: string, word: Word, parts: RegExp): boolean {
  const { part, known } = tagFirstWord(word.surface.toLowerCase() + text.slice(word.end));
  return known && parts.test(part);
}

/** `Order Pickup:`, `**Tax Benefits**`: a beginning of dictionary words and such as are no surprise, set apart from what follows. */
function isLabel(
  text: string,
  words: readonly Word[],
  { first, end }: WordRun,
  { isCommon, isDoubtful }: NameOptions,
): boolean {
  if (isDoubtful === undefined || end - first > LONGEST_LABEL) return false;
  const after = text.slice(words[end - 1]?.end, words[end]?.start);
  if (!/^[^\p{L}\p{N}]*(?:[:*|]|\n)/u.test(after)) return false;
  let start = first;
  while (words[start - 1]?.capital === true && joined(text, words, start)) start -= 1;
  return (
    begins(text, words, start, { isCommon, isDoubtful }) &&
    words.slice(first, end).every((word) => !isDoubtful(word) || isOrdinary(text, word, NO_NAME))
  );
}
