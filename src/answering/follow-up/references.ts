import {
  DEMONSTRATIVES,
  DETERMINERS,
  PERSON_PRONOUNS,
  PREPOSITIONS,
  THING_PRONOUNS,
} from '../../text/vocabulary/word-classes.ts';
import { personIsNamed, thingIsNamed } from './antecedents.ts';
import { isEmptySubject, isEmptyThere } from './empty-subjects.ts';
import type { QuestionWord } from './question-words.ts';

/** What an open word can stand for: a person, a thing or place, or all that was said ("Who said that?"). */
export type Meaning = 'person' | 'thing' | 'statement';

/** A word that means something which the question itself does not name. */
export interface OpenReference {
  readonly word: QuestionWord;
  readonly meaning: Meaning;
}

/** The words of a question that refer to something before it, in order. */
export function openReferences(words: readonly QuestionWord[]): OpenReference[] {
  return words.flatMap((word, index) => {
    const meaning = meaningOf(words, word, index);
    return meaning === undefined ? [] : [{ word, meaning }];
  });
}

function meaningOf(
  words: readonly QuestionWord[],
  word: QuestionWord,
  index: number,
): Meaning | undefined {
  const { lower, text } = word;
  // Among small letters a pronoun in capitals is an abbreviation: "the IT department".
  if (
    text.length > 1 &&
    text === text.toUpperCase() &&
    words.some((each) => /\p{Ll}/u.test(each.text))
  ) {
    return undefined;
  }
  if (PERSON_PRONOUNS.has(lower)) return personIsNamed(words, index) ? undefined : 'person';
  if (THING_PRONOUNS.has(lower)) {
    if (isEmptySubject(words, index) || thingIsNamed(words, index)) return undefined;
    return isActionObject(words, index) ? 'statement' : 'thing';
  }
  if (DEMONSTRATIVES.has(lower)) return demonstrative(words, word, index);
  if (lower === 'there') return isEmptyThere(words, index) ? undefined : 'thing';
  if (lower === 'ones' || lower === 'one') return standsForNoun(words, index) ? 'thing' : undefined;
  if (lower === 'latter' || lower === 'former') {
    const noun = words[index + 1]?.content === true;
    return words[index - 1]?.lower === 'the' && !noun ? 'thing' : undefined;
  }
  return undefined;
}

/** "Why do they do it?", "Where did he say it?": the verb needs all that was said. */
function isActionObject(words: readonly QuestionWord[], index: number): boolean {
  return (
    index === words.length - 1 &&
    words[index]?.lower === 'it' &&
    /^(?:do|does|did|doing|done|say|said)$/.test(words[index - 1]?.lower ?? '')
  );
}

const TIMES =
  /^(?:year|month|week|morning|afternoon|evening|weekend|time|days?|season|century|decade|term|summer|winter|autumn|spring|tax|financial|school)$/;

/** A pronoun or "that report", but not "said that …", "the scheme that …", "this year" or "those who …". */
function demonstrative(
  words: readonly QuestionWord[],
  { lower }: QuestionWord,
  index: number,
): Meaning | undefined {
  const next = words[index + 1];
  if (TIMES.test(next?.lower ?? '')) return undefined;
  if (
    lower === 'those' &&
    /^(?:who|that|which|living|with|without|of|in|at|on|for|from)$/.test(next?.lower ?? '')
  ) {
    return undefined;
  }
  if (lower === 'that' && next !== undefined && !pointsBack(words, index, next)) return undefined;
  const alone = next === undefined || next.auxiliary || next.afterPause || !next.content;
  return /^th(?:is|at)(?:'s)?$/.test(lower) && alone ? 'statement' : 'thing';
}

/** "That" where it can be no conjunction: at the beginning, after the first auxiliary, after a preposition. */
function pointsBack(words: readonly QuestionWord[], index: number, next: QuestionWord): boolean {
  const previous = words[index - 1];
  if (previous === undefined || /^(?:what|who|where|when|why|how)'s$/.test(previous.lower))
    return true;
  if (previous.auxiliary) {
    const first = words.findIndex(({ auxiliary }) => auxiliary) === index - 1;
    const claims = previous.lower === 'is' && (DETERMINERS.has(next.lower) || next.name);
    return first && !claims;
  }
  if (!PREPOSITIONS.has(previous.lower) || previous.lower === 'than') return false;
  return next.afterPause || (next.content && !/(?:ed|es)$/.test(next.lower));
}

/** "Which ones?", "the other one", "Can I share one?": but not "one of the …", "one member", "at one". */
function standsForNoun(words: readonly QuestionWord[], index: number): boolean {
  const previous = words[index - 1]?.lower ?? '';
  const next = words[index + 1];
  if (next?.lower === 'of' || next?.content === true || thingIsNamed(words, index)) return false;
  return (
    index > 0 &&
    !PREPOSITIONS.has(previous) &&
    previous !== 'no' &&
    words[index - 1]?.auxiliary !== true
  );
}
