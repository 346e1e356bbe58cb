import {
  CLAUSE_OPENERS,
  DETERMINERS,
  ORGANISATION_WORDS,
  PERSON_NOUNS,
  POSSESSIVES,
  PREPOSITIONS,
  QUESTION_VERBS,
  QUESTION_WORDS,
  SUBORDINATORS,
  TITLES,
} from '../../text/vocabulary/word-classes.ts';
import type { QuestionWord } from './question-words.ts';

/** Content words with which a question typed in small letters is taken to name the person it speaks of. */
const FULL_ENOUGH = 4;
/** Content words with which "they" means people in general: "When do they empty the bins in Leeds?" */
const GENERAL = 5;

/** Whether "he" or "she" can mean someone whom the question names. */
export function personIsNamed(words: readonly QuestionWord[], index: number): boolean {
  const possessive = POSSESSIVES.has(words[index]?.lower ?? '');
  if (possessive && ownerFollows(words, index)) return true;
  if (asksAbout(words, index) && !clauseBefore(words, index)) return false;
  const end = possessive || asksAbout(words, index) ? index : clauseEnd(words, index);
  if (words.slice(0, end).some((word, at) => canBePerson(words, word, at))) return true;
  const content = words.filter((word) => word.content).length;
  // Without capitals names cannot be told from other nouns.
  const small = !words.some(({ text }) => /\p{Lu}/u.test(text));
  if (small && hasNoun(words, end) && (!possessive || content >= FULL_ENOUGH)) return true;
  return (
    possessive &&
    content >= FULL_ENOUGH &&
    words.slice(0, index).some(({ lower }) => lower === 'who')
  );
}

function canBePerson(words: readonly QuestionWord[], word: QuestionWord, at: number): boolean {
  if (TITLES.has(word.lower) || PERSON_NOUNS.has(word.lower)) return true;
  return (
    word.name &&
    !ORGANISATION_WORDS.has(word.lower) &&
    !ORGANISATION_WORDS.has(words[at + 1]?.lower ?? '') &&
    !/^\p{Lu}{2,}/u.test(word.text) &&
    !/^(?:in|at|near|the)$/.test(words[at - 1]?.lower ?? '')
  );
}

/** Whether "it" or "they" can mean a thing that the question names. */
export function thingIsNamed(words: readonly QuestionWord[], index: number): boolean {
  const { lower = '' } = words[index] ?? {};
  const possessive = POSSESSIVES.has(lower);
  if (possessive && ownerFollows(words, index)) return true;
  if (asksAbout(words, index)) {
    return clauseBefore(words, index) || (lower === 'they' && isGeneral(words));
  }
  return hasNoun(words, possessive ? index : clauseEnd(words, index));
}

function isGeneral(words: readonly QuestionWord[]): boolean {
  const content = words.filter((word) => word.content);
  return content.length >= (content.some(({ name }) => name) ? GENERAL - 1 : GENERAL);
}

/** "What share of its costs does an organisation save?": the owner comes later, as the subject. */
function ownerFollows(words: readonly QuestionWord[], index: number): boolean {
  const auxiliary = words.findIndex((word, at) => at > index && word.auxiliary);
  const owner = words[auxiliary + 1];
  if (auxiliary < 0 || owner === undefined) return false;
  return owner.name || (DETERMINERS.has(owner.lower) && words[auxiliary + 2]?.content === true);
}

/**
 * "Which event is it …", "How many does he …": the pronoun is, or owns, the subject of the asking clause, so that the
 * noun asked for cannot be meant. "Which school has its own pool?" is another matter.
 */
function asksAbout(words: readonly QuestionWord[], index: number): boolean {
  const previous = words[index - 1];
  if (/^(?:who|what|where|when|why|how)'(?:s|re|d|ll)$/.test(previous?.lower ?? '')) return true;
  if (previous?.auxiliary !== true) return false;
  const owns = /^ha(?:s|ve|d)$/.test(previous.lower) && POSSESSIVES.has(words[index]?.lower ?? '');
  return !owns || !hasNoun(words, index);
}

/**
 * Where the clause before the pronoun's own ends; 0 without one. An object never means the subject of its own
 * clause ("Why did Surrey join it?"), so what it means must stand before that point.
 */
function clauseEnd(words: readonly QuestionWord[], index: number): number {
  const previous = words[index - 1];
  const next = words[index + 1];
  if (next?.auxiliary === true) return index;
  // "the money it makes": a clause without an opener of its own.
  if (previous?.content === true && next?.content === true && !QUESTION_VERBS.has(previous.lower)) {
    const noun = words.slice(Math.max(0, index - 3), index - 1);
    if (noun.some(({ lower }) => DETERMINERS.has(lower))) return index;
  }
  const opener = words.findLastIndex(
    (word, at) => at > 0 && at < index && (CLAUSE_OPENERS.has(word.lower) || word.afterPause),
  );
  return Math.max(0, opener);
}

/** A content word that can be a noun: not the verb after "who" or "what", not a participle after an auxiliary. */
function hasNoun(words: readonly QuestionWord[], end: number): boolean {
  return words.slice(0, end).some((word, at) => {
    if (!word.content) return false;
    const previous = words[at - 1];
    if (/^(?:who|what)(?:'s)?$/.test(previous?.lower ?? '')) return false;
    return !(previous?.auxiliary === true && /(?:ing|ed)$/.test(word.lower));
  });
}

/** A clause with words of its own comes before the asking one: "When the library moves, where will it go?" */
function clauseBefore(words: readonly QuestionWord[], index: number): boolean {
  const end = words.findLastIndex((word, at) => {
    if (at < 2 || at > index) return false;
    if (word.afterPause || (at < index && /^(?:and|but|or)$/.test(word.lower))) return true;
    // A second question without a stop before it, as typed in haste.
    const previous = words[at - 1]?.lower ?? '';
    return QUESTION_WORDS.has(word.lower) && at > 2 && !PREPOSITIONS.has(previous);
  });
  if (end < 0) return false;
  const first = words[0]?.lower ?? '';
  const content = words.slice(0, end).filter((word) => word.content);
  // "In 2011, where did he speak?": a phrase names nobody.
  if (PREPOSITIONS.has(first) && !SUBORDINATORS.has(first)) return content.length >= 3;
  return content.length >= 2 || (QUESTION_WORDS.has(first) && content.length >= 1);
}
