import {
  BE,
  PREPOSITIONS,
  QUESTION_VERBS,
  QUESTION_WORDS,
} from '../../text/vocabulary/word-classes.ts';
import { type QuestionWord, questionWords } from './question-words.ts';

/** An earlier question taken apart. All parts are pieces of its text; empty where it has no such part. */
export interface EarlierQuestion {
  readonly text: string;
  /** What is asked for: "contracts" of "How many contracts does it replace?" */
  readonly asked: string;
  /** Whether that is also the subject: "Which services will work together?" */
  readonly askedIsSubject: boolean;
  /** The verb before the subject: "does". */
  readonly auxiliary: string;
  /** Everything after it, or after the question word where there is none. */
  readonly rest: string;
  /** The subject between auxiliary and main verb, where both are seen: "the shared network". */
  readonly subject: string;
  /** What the question is about, without its verb: "shared network", "Wales". */
  readonly topics: readonly string[];
  /** The same with its verb, as one piece: "shared network cost in Wales". */
  readonly whole: string;
}

/** Takes a question apart at its question word, its auxiliary and its main verb. */
export function earlierQuestion(text: string, knownNames: ReadonlySet<string>): EarlierQuestion {
  const words = questionWords(text, knownNames);
  const ask = words.findIndex(({ lower }, at) => at < 4 && QUESTION_WORDS.has(base(lower)));
  const contracted = ask >= 0 && words[ask]?.lower !== base(words[ask]?.lower ?? '');
  const auxiliary = contracted
    ? ask
    : words.findIndex((word, at) => at > ask && at < ask + 9 && word.auxiliary);
  const asked = words.slice(ask + 1, Math.max(ask + 1, auxiliary));
  const rest = words.slice(Math.max(ask, auxiliary) + 1);
  const verb = mainVerb(rest, words[ask], words[auxiliary]);
  const parts = verb < 0 ? [rest] : [rest.slice(0, verb), rest.slice(verb + 1)];
  const pieces = (groups: readonly (readonly QuestionWord[])[]) =>
    groups.map((group) => textOf(text, trim(group))).filter((piece) => piece !== '');
  return {
    text,
    asked: textOf(text, trim(asked)),
    askedIsSubject:
      asked.length > 0 &&
      (isPreposition(rest[0]) ||
        BE.has(rest[0]?.lower ?? '') ||
        QUESTION_VERBS.has(rest[0]?.lower ?? '')),
    auxiliary: auxiliary < 0 || contracted ? '' : (words[auxiliary]?.text ?? ''),
    rest: textOf(text, rest),
    subject: verb > 0 && auxiliary >= 0 ? textOf(text, rest.slice(0, verb)) : '',
    topics: pieces([...parts, asked]),
    whole: pieces([rest, asked]).join(', '),
  };
}

/** "what's" is "what". */
function base(word: string): string {
  return word.replace(/'(?:s|re|d|ll|ve)$/, '');
}

/**
 * Position of the main verb in what follows the auxiliary; -1 where it cannot be seen. In a run of content words
 * the last verb counts ("the annual report *say*"); without an auxiliary it follows "who" or "what".
 */
function mainVerb(
  rest: readonly QuestionWord[],
  ask: QuestionWord | undefined,
  auxiliary: QuestionWord | undefined,
): number {
  if (auxiliary === undefined) {
    return ask !== undefined && /^wh(?:o|at)$/.test(ask.lower) && rest[0]?.name === false ? 0 : -1;
  }
  if (BE.has(auxiliary.lower)) return rest.at(-1)?.lower === 'called' ? rest.length - 1 : -1;
  let found = -1;
  for (const [index, word] of rest.entries()) {
    if (QUESTION_VERBS.has(word.lower) && !word.name) found = index;
    else if (found >= 0) break;
  }
  return found;
}

/** Without the function words at either end. */
export function trim(words: readonly QuestionWord[]): readonly QuestionWord[] {
  const first = words.findIndex(({ content }) => content);
  const last = words.findLastIndex(({ content }) => content);
  return first < 0 ? [] : words.slice(first, last + 1);
}

/** The piece of the text that the words stand in. */
export function textOf(text: string, words: readonly QuestionWord[]): string {
  const [first] = words;
  const last = words.at(-1);
  return first === undefined || last === undefined ? '' : text.slice(first.start, last.end);
}

function isPreposition(word: QuestionWord | undefined): boolean {
  return word !== undefined && PREPOSITIONS.has(word.lower);
}
