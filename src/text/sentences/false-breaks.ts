import { SHORT_MONTHS } from '../vocabulary/calendar.ts';

/**
 * Where `Intl.Segmenter` ends a sentence too early. It knows no abbreviations, takes the words after a quoted
 * question for a new sentence, and leaves a closing quotation mark behind when a space stands before it.
 */

/** Always followed by more of the sentence: titles before names, and Latin shorthand. */
const LEADING_ABBREVIATIONS = new Set(
  (
    'dr mr mrs ms mx prof cllr cllrs rev revd hon rt sgt cpl capt lt col maj gen gov sen rep supt insp ' +
    'cmdr ald amb messrs mme mlle mt ft st dept e.g i.e eg ie cf viz vs v approx ca incl esp pres adm brig ' +
    'gens sens reps govs profs drs det pvt comdr atty'
  ).split(' '),
);

/** After a name: the sentence goes on with another name, or a new one begins with its subject and verb. */
const TRAILING_ABBREVIATIONS = new Set('inc ltd corp co llc llp plc bros jr sr esq al'.split(' '));

/** The second word of a sentence whose first is its subject: "Holm was". */
const AUXILIARY =
  /^["'“‘«(]*\p{Lu}\S*\s+(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|does|did|do|shall|should|then|also)\b/u;

/** After "5 p.m." the sentence goes on with these. */
const TIME_QUALIFIER =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:mon|tues?|wed|thurs?|fri|sat|sun)\.|(?:january|february|march|april|may|june|july|august|september|october|november|december)\s+\d|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.|[ECMP][SD]?T|A[EC][SD]T|GMT|BST|UTC|CE[S]?T|IST|JST|(?:eastern|central|mountain|pacific|local|greenwich)\s+(?:\p{Lu}\p{L}+\s+)?time)(?![\p{L}\p{N}])/iu;

/** Followed by more of the sentence also when a Roman numeral or a letter comes next: "vol. II", "Fig. A". */
const REFERENCE_ABBREVIATIONS = new Set(
  'fig figs tab vol vols ch chap chaps sec secs sect sects app apps eq eqs art arts pt pts pl bk para paras div ex'.split(
    ' ',
  ),
);
const NUMERAL_OR_LETTER = /^[([]?(?:[IVXLC]+|\p{Lu})(?![\p{L}\p{N}'’])/u;

/** Followed by more of the sentence when a number comes next: "No. 5", "p. 12", "Jan. 3". */
const NUMBER_ABBREVIATIONS = new Set([
  ...SHORT_MONTHS,
  ...(
    'no nos nr p pp vol vols ch chap chaps sec secs sect sects app apps eq eqs tab pl bk s ss art arts fig figs ' +
    'para paras pt pts reg regs cl sch c est max min tel ext v'
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
  if (NUMBER_ABBREVIATIONS.has(abbreviation) && /^[£$€([]?\d/.test(following)) return true;
  if (REFERENCE_ABBREVIATIONS.has(abbreviation) && NUMERAL_OR_LETTER.test(following)) return true;
  if (abbreviation === 'a.m' || abbreviation === 'p.m') return TIME_QUALIFIER.test(following);
  if (TRAILING_ABBREVIATIONS.has(abbreviation)) return goesOnAfterName(sentence, following);
  if (/\d\s*ft\.$/i.test(sentence)) return false;
  const known = LEADING_ABBREVIATIONS.has(abbreviation) || (token !== 'I' && INITIALS.test(token));
  return known && !opensSentence(following);
}

/** Whether what follows "Harlow Inc." goes on with it: it opens no sentence, and does not name Harlow again. */
function goesOnAfterName(sentence: string, following: string): boolean {
  if (opensSentence(following) || AUXILIARY.test(following)) return false;
  const name = /(\p{L}+)[\s,]+\S+$/u.exec(sentence)?.[1];
  const next = /^["'“‘«(]*(\p{L}+)/u.exec(following)?.[1];
  return name === undefined || name !== next;
}

/** Length of closing quotation marks and brackets that stand, after a space, at the start of what follows. */
export function strayClosingMarks(following: string): number {
  return STRAY_CLOSING_MARKS.exec(following)?.[0].length ?? 0;
}

function opensSentence(following: string): boolean {
  const word = /^["'“‘«(]*(\p{Lu}\p{L}*)/u.exec(following)?.[1];
  return word !== undefined && OPENING_WORDS.has(word.toLowerCase());
}
