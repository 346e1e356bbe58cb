import { readText } from '../../text/read-text.ts';
import type { Exchange } from './conversation.ts';
import { type EarlierQuestion, earlierQuestion } from './earlier-question.ts';
import { type Name, namesIn } from './names.ts';
import { questionWords } from './question-words.ts';

/** What a conversation is about so far: what a leaning question can take over. */
export interface SubjectMatter {
  /** The last question, with what it leaned on put in its place where that was possible. */
  readonly question: EarlierQuestion;
  /** Phrases that it took over itself from questions before it, nearest first. */
  readonly inherited: readonly string[];
  /** Names that its answer brought in. */
  readonly answerNames: readonly Name[];
  /** People, the likeliest for "he" or "she" first. */
  readonly people: readonly string[];
  /** Lower-case words of all names so far. */
  readonly knownNames: ReadonlySet<string>;
  /** Stems of the content words. */
  readonly mentioned: {
    readonly question: ReadonlySet<string>;
    readonly answer: ReadonlySet<string>;
  };
}

export const NOTHING_YET: SubjectMatter = {
  question: earlierQuestion('', new Set()),
  inherited: [],
  answerNames: [],
  people: [],
  knownNames: new Set(),
  mentioned: { question: new Set(), answer: new Set() },
};

/** Content words of a question without a name that leave its subject open: "Is money tight?" */
const SLIGHT = 2;
const MOST_PEOPLE = 4;

/**
 * The subject matter after one more exchange.
 * @param asked - its question as it was understood: `core` without, `inherited` with only what was taken over
 */
export function afterExchange(
  before: SubjectMatter,
  exchange: Exchange,
  asked: { readonly core: string; readonly inherited: readonly string[] },
): SubjectMatter {
  const answer = namesIn(exchange.answer).map((name, index) =>
    // The first name in the answer to "Who …?" is a person's if it can be one.
    index === 0 && name.person === 1 && /^who\b/i.test(asked.core)
      ? { ...name, person: 2 as const }
      : name,
  );
  const inQuestion = namesIn(asked.core);
  const names = [...inQuestion, ...answer];
  const knownNames = new Set([
    ...before.knownNames,
    ...names.flatMap(({ text }) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u)),
  ]);
  const question = earlierQuestion(asked.core, knownNames);
  const words = questionWords(asked.core, knownNames).filter(({ content }) => content);
  const open =
    asked.inherited.length === 0 && words.length <= SLIGHT && !words.some(({ name }) => name);
  const people = [...names]
    .filter(({ person }) => person > 0)
    .sort((left, right) => right.person - left.person)
    .map(({ text }) => text);
  const askedStems = new Set(
    [...asked.inherited, asked.core].flatMap((part) => readText(part).terms),
  );
  return {
    question,
    inherited: open ? [...before.question.topics, ...before.inherited] : asked.inherited,
    answerNames: answer.filter(
      ({ text }) => !readText(text).terms.every((stem) => askedStems.has(stem)),
    ),
    people: [...new Set([...people, ...before.people])].slice(0, MOST_PEOPLE),
    knownNames,
    mentioned: { question: askedStems, answer: new Set(readText(exchange.answer).terms) },
  };
}
