import { sentenceOf, UserError } from '../errors.ts';
import { english } from '../messages/english.ts';
import type { PeopleMessages } from '../messages/messages.ts';
import { checkQuestion } from '../search/question/check-question.ts';
import { retrieve } from '../search/retrieve.ts';
import type { Retrieval } from '../search/types.ts';
import type { Answer } from './answer.ts';
import type { AnswerParts } from './answer-parts.ts';
import { asOf } from './as-of.ts';
import { numberCitations } from './citing/number-citations.ts';
import { nearestArticles } from './decline.ts';
import type { AnswerEvent } from './events.ts';
import { previousPassages } from './follow-up/previous-passages.ts';
import { standAlone } from './follow-up/stand-alone.ts';
import { quoteAnswer } from './quoting/quote-answer.ts';
import type { CheckedStatement, LeftOutStatement } from './statement.ts';
import type { Turn } from './turn.ts';
import { addUsage, type ModelUsage, noUsage, usageOfCall } from './usage.ts';
import { writeAnswer } from './writing/write-answer.ts';

export interface AnswerOptions {
  /** The conversation so far, oldest turn first. */
  readonly history?: readonly Turn[];
  /** Passages to retrieve; the default suits answering, measuring needs more. */
  readonly limit?: number;
  /** Quote the articles although there is a model that could write. */
  readonly quoteOnly?: boolean;
  /** What stands in the answer that is not from the articles; English unless given. */
  readonly say?: PeopleMessages;
  readonly signal?: AbortSignal;
  readonly onEvent?: (event: AnswerEvent) => void;
}

/** What either way of answering gives: statements with sources, none for a decline. */
interface Draft {
  readonly mode: Answer['mode'];
  readonly statements: readonly CheckedStatement[];
  readonly leftOut: readonly LeftOutStatement[];
  readonly usage: ModelUsage;
  readonly checkMs: number;
  readonly notice?: string;
}

/**
 * Answers a question from the articles, or declines: check the question, make it stand alone, retrieve, decide,
 * write (or quote), check, number the sources.
 * @throws {UserError} `question-empty`, `question-too-long`, `embedding-failed`, or `chat-model-cancelled`
 */
export async function answerQuestion(
  given: AnswerParts,
  question: string,
  options: AnswerOptions = {},
): Promise<Answer> {
  const { writer, ...withoutWriter } = given;
  const parts: AnswerParts =
    options.quoteOnly === true || writer === undefined ? withoutWriter : given;
  const { signal, history = [], onEvent = () => undefined } = options;
  const say = options.say ?? english.people;
  const started = performance.now();
  const asked = checkQuestion(question);
  onEvent({ type: 'searching', articles: parts.index.articles.length });
  const standalone = await standAlone(parts.writer?.model, asked, history, signal);
  const retrieval = await retrieve(parts, standalone.question, {
    ...(signal === undefined ? {} : { signal }),
    ...(options.limit === undefined ? {} : { limit: options.limit }),
    ...(standalone.leans ? { boostPassages: previousPassages(history) } : {}),
  });
  signal?.throwIfAborted();
  onEvent({ type: 'found', articles: distinctArticles(retrieval) });

  const writingStarted = performance.now();
  const draft = await drafted(parts, asked, standalone.focus, history, retrieval, {
    signal,
    onEvent,
    say,
  });
  signal?.throwIfAborted();
  const numbered = numberCitations(draft.statements);
  const answered = numbered.citations.length > 0;
  const age = asOf(numbered.citations, numbered.text, parts.today(), say.answers.date);
  const finished = performance.now();

  const answer: Answer = {
    question: asked,
    standaloneQuestion: standalone.question,
    mode: draft.mode,
    outcome: answered ? 'answered' : 'declined',
    caution: answered && retrieval.confidence.band !== 'answer',
    ...(answered ? numbered : { text: say.answers.nothingFound, statements: [], citations: [] }),
    nearest: answered ? [] : nearestArticles(retrieval),
    leftOut: draft.leftOut,
    ...(draft.notice === undefined ? {} : { notice: draft.notice }),
    ...(age === undefined ? {} : { asOf: age }),
    usage: addUsage(standalone.usage, draft.usage),
    retrieval,
    timingsMs: {
      ...retrieval.timingsMs,
      answer: finished - writingStarted - draft.checkMs,
      check: draft.checkMs,
      total: finished - started,
    },
  };
  if (answered) onEvent({ type: 'writing', text: answer.text });
  onEvent({ type: 'done', answer });
  return answer;
}

/**
 * From this probability on a model is asked although the passages alone would be declined: it reads them, can say
 * that they do not answer, and is checked. Questions about something else altogether stay below it.
 */
const WORTH_A_CALL = 0.15;

const nothing: Omit<Draft, 'mode'> = { statements: [], leftOut: [], usage: noUsage, checkMs: 0 };

/** Written by the model where there is one, else quoted; quoted too where the model fails, which is then said. */
async function drafted(
  parts: AnswerParts,
  question: string,
  focus: string,
  history: readonly Turn[],
  retrieval: Retrieval,
  call: {
    signal: AbortSignal | undefined;
    onEvent: (event: AnswerEvent) => void;
    say: PeopleMessages;
  },
): Promise<Draft> {
  const { writer } = parts;
  const { band, probability } = retrieval.confidence;
  const { signal, onEvent, say } = call;
  if (writer === undefined || probability < WORTH_A_CALL) {
    return quoted(parts, focus, retrieval, signal);
  }
  try {
    const { statements, leftOut, usage, checkMs } = await writeAnswer(
      writer,
      question,
      history,
      retrieval,
      { today: parts.today(), onEvent, say, ...(signal === undefined ? {} : { signal }) },
    );
    return { mode: 'model', statements, leftOut, usage, checkMs };
  } catch (error) {
    if (!(error instanceof UserError) || error.identifier === 'chat-model-cancelled') throw error;
    const draft = await quoted(parts, focus, retrieval, signal);
    const instead = band === 'decline' ? [] : [say.answers.quotedInstead];
    const notice = [sentenceOf(error, say), ...instead].join(' ');
    return { ...draft, usage: usageOfCall(undefined), notice };
  }
}

/**
 * The sentences that answer best, unless the passages are unlikely to hold an answer. They need no support check:
 * each is its own source, word for word.
 */
async function quoted(
  parts: AnswerParts,
  focus: string,
  retrieval: Retrieval,
  signal: AbortSignal | undefined,
): Promise<Draft> {
  if (retrieval.confidence.band === 'decline') return { mode: 'extractive', ...nothing };
  const statements = await quoteAnswer(parts, { ...retrieval, question: focus }, signal);
  return { ...nothing, mode: 'extractive', statements };
}

function distinctArticles(retrieval: Retrieval): number {
  return new Set(retrieval.passages.map(({ passage }) => passage.article.id)).size;
}
