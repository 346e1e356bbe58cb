import { SHORT_MONTHS } from '../vocabulary/calendar.ts';

/**
 * Where `Intl.Segmenter` ends a sentence too early. It knows no abbreviations, takes the words after a quoted
 * question for a new sentence, and leaves a closing quotation mark behind when a space stands before it.
 */

/** Always followed by more of the sentence: titles before names, and Latin shorthand. */
const LEADING_ABBREVIATIONS = new Set(
  (
    'dr mr mrs ms mx prof cllr cllrs rev revd hon rt sgt cpl capt lt col maj gen gov sen rep supt insp ' +
    'cmdr ald amb messrs mme mlle mt ft st co dept e.g i.e eg ie cf viz vs al approx ca incl esp'
  ).split(' '),
);

/** Followed by more of the sentence when a number comes next: "No. 5", "p. 12", "Jan. 3". */
const NUMBER_ABBREVIATIONS = new Set([
  ...SHORT_MONTHS,
  ...(
    'no nos nr p pp vol vols ch chap sec s ss art arts fig figs para paras pt reg regs cl sch c est max min ' +
    'tel ext v'
  ).split(' '),
]);

/** Words that open sentences far more often than names: after them, "Plan B." or "the U.S." was an end. */
const OPENING_WORDS = new Set(
  (
    'the a an it its he she they we you this that these those there here in on at as after before but and ' +
    'or so if when while although however for from with by to what who why how his her their our my not ' +
    'all some many most more one two both each every since until under over about then now yet also ' +
    'another such last next no'
  ).split(' '),
);

const LIST_MARKER = /^\(?(?:\d{1,3}|\p{L}|[ivxIVX]{1,5})\.$/u;
const INITIALS = /^(?:\p{L}\.)*\p{Lu}$/u;
const ENDS_QUOTED = /[.!?…]["'”’»)\]]+$/;
const STARTS_LOWER_CASE = /^["'“‘«(]?\p{Ll}/u;
const STRAY_CLOSING_MARKS = /^["'”’»)\]]+(?=\s|$)/;

/**
 * Whether the break between `sentence` (what has been read of it, at least its last word and its mark) and what
 * follows is none. Both are trimmed; `wholeSentence` says whether `sentence` reaches back to its beginning.
 */
export function isFalseBreak(sentence: string, following: string, wholeSentence: boolean): boolean {
  if (!/[\p{L}\p{N}]/u.test(following)) return true;
  if (ENDS_QUOTED.test(sentence)) return STARTS_LOWER_CASE.test(following);
  if (!sentence.endsWith('.')) return false;
  if (wholeSentence && LIST_MARKER.test(sentence)) return true;
  const token =
    /\S+$/
      .exec(sentence)?.[0]
      .replace(/^["'“‘«([]+/, '')
      .slice(0, -1) ?? '';
  if (token === '' || token.length > 12) return false;
  const abbreviation = token.toLowerCase();
  if (abbreviation === 'e.g' || abbreviation === 'i.e') return true;
  if (NUMBER_ABBREVIATIONS.has(abbreviation) && /^[£$€(]?\d/.test(following)) return true;
  const known = LEADING_ABBREVIATIONS.has(abbreviation) || (token !== 'I' && INITIALS.test(token));
  return known && !opensSentence(following);
}

/** Length of closing quotation marks and brackets that stand, after a space, at the start of what follows. */
export function strayClosingMarks(following: string): number {
  return STRAY_CLOSING_MARKS.exec(following)?.[0].length ?? 0;
}

function opensSentence(following: string): boolean {
  const word = /^["'“‘«(]*(\p{Lu}\p{L}*)/u.exec(following)?.[1];
  return word !== undefined && OPENING_WORDS.has(word.toLowerCase());
}
