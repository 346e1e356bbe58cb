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
  if (isDoubtful?.(word) !== true) return false;
  // `Review the terms`: no name stands before a determiner.
  if (end - first === 1 && isDeterminer(words[end]) && joined(text, words, end)) return true;
  // `Freedom to choose`: nor does one that the dictionary has often stand before one of these.
  if (end - first === 1 && LINKS.test(words[end]?.folded ?? '') && isOrdinary(text, word, NO_NAME))
    return true;
  if (PEOPLE.test(word.folded)) return false;
  return isOrdinary(text, word, end - first === 1 ? ALONE : WITH_OTHERS);
}

const LINKS = /^(?:to|on|with|of|and|or|if|for|from|in|by|when|that|how)$/;

function isDeterminer(word: Word | undefined): boolean {
  return /^(?:the|an?|your|my|our|their|its|this|these|those|all|any|each|every)$/.test(
    word?.folded ?? '',
  );
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

const ENDS_LABEL = /^[^\p{L}\p{N}]*(?:[:*|]|\n)/u;

/** A dictionary word, its plural, or a word with the ending of one. */
function isLabelWord(text: string, word: Word): boolean {
  if (isOrdinary(text, word, NO_NAME) || COMMON_ENDING.test(word.folded)) return true;
  const singular = word.folded.replace(/s$/, '');
  return (
    singular !== word.folded &&
    tagFirstWord(singular).known &&
    NO_NAME.test(tagFirstWord(singular).part)
  );
}

/** `Order Pickup:`, `**Tax Benefits**`: a beginning of dictionary words and such as are no surprise, set apart from what follows. */
function isLabel(
  text: string,
  words: readonly Word[],
  { first, end }: WordRun,
  { isCommon, isDoubtful }: NameOptions,
): boolean {
  if (isDoubtful === undefined || end - first > LONGEST_LABEL) return false;
  let last = end;
  while (last - end < LONGEST_LABEL && (words[last]?.content === false || words[last]?.capital)) {
    if (ENDS_LABEL.test(text.slice(words[last - 1]?.end, words[last]?.start))) break;
    last += 1;
  }
  if (!ENDS_LABEL.test(text.slice(words[last - 1]?.end, words[last]?.start))) return false;
  let start = first;
  const carriesOn = (word: Word | undefined) =>
    word !== undefined && (word.capital || !word.content);
  while (carriesOn(words[start - 1]) && joined(text, words, start)) start -= 1;
  return (
    begins(text, words, start, { isCommon, isDoubtful }) &&
    words.slice(first, end).every((word) => !isDoubtful(word) || isLabelWord(text, word))
  );
}
