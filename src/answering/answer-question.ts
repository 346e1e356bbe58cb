import type { Band } from '../confidence/confidence.ts';
import { isWorthACall, readAhead } from '../confidence/decide.ts';
import type { VisibleCollections } from '../corpus/collections.ts';
import { sentenceOf, UserError } from '../errors.ts';
import { english } from '../messages/english.ts';
import type { PeopleMessages } from '../messages/messages.ts';
import type { Found } from '../search/found.ts';
import { checkQuestion } from '../search/question/check-question.ts';
import type { FindOptions } from '../search/search.ts';
import type { Answer } from './answer.ts';
import type { AnswerParts } from './answer-parts.ts';
import { asOf } from './as-of.ts';
import { numberCitations } from './citing/number-citations.ts';
import { decline } from './decline.ts';
import { disagreementNotice, findDisagreement, withBothSides } from './disagreement.ts';
import type { AnswerEvent } from './events.ts';
import { otherReadings } from './follow-up/other-readings.ts';
import { previousPassages } from './follow-up/previous-passages.ts';
import { standAlone } from './follow-up/stand-alone.ts';
import { surestReading } from './follow-up/surest-reading.ts';
import { quoteAnswer } from './quoting/quote-answer.ts';
import type { Retrieval } from './retrieval.ts';
import type { CheckedStatement, LeftOutStatement } from './statement.ts';
import type { Turn } from './turn.ts';
import { addUsage, type ModelUsage, noUsage, usageOfCall } from './usage.ts';
import { writeAnswer } from './writing/write-answer.ts';

export interface AnswerOptions {
  /** The conversation so far, oldest turn first. */
  readonly history?: readonly Turn[];
  /** Passages to retrieve; the default suits answering, measuring needs more. */
  readonly limit?: number;
  /** Collections to answer from; all unless given. What the history holds of others is for the caller to leave out. */
  readonly collections?: VisibleCollections;
  /** Quote the articles although there is a model that could write. */
  readonly quoteOnly?: boolean;
  /** What stands in the answer that is not from the articles; English unless given. */
  readonly say?: PeopleMessages;
  readonly signal?: AbortSignal;
  /** Ends the writing of a model: what it wrote so far is checked and stays. */
  readonly stopped?: AbortSignal;
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
  readonly writtenBy?: string;
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
  const { collections } = options;
  onEvent({ type: 'searching', articles: await parts.search.countArticles({ collections }) });
  const standalone = await standAlone(parts.writer?.model, asked, history, signal);
  // A model that writes has read the conversation, and reads what was found besides.
  const others = () =>
    parts.writer === undefined ? otherReadings(asked, history, standalone) : [];
  const findOptions: FindOptions = {
    collections,
    meanwhile: readAhead,
    ...(signal === undefined ? {} : { signal }),
    ...(options.limit === undefined ? {} : { limit: options.limit }),
    ...(standalone.leans ? { boostPassages: previousPassages(history) } : {}),
  };
  const { found, confidence } = await surestReading(
    parts.search,
    standalone,
    others,
    findOptions,
    parts.passageReader,
  );
  const retrieval: Retrieval = {
    question: found.question.text,
    passages: found.passages,
    confidence,
    timingsMs: found.timingsMs,
  };
  onEvent({ type: 'found', articles: distinctArticles(retrieval) });

  const writingStarted = performance.now();
  const answering = await drafted(parts, asked, history, found, retrieval, {
    signal,
    stopped: options.stopped,
    onEvent,
    say,
  });
  signal?.throwIfAborted();
  const draft = withDisagreement(answering, found, say);
  const numbered = numberCitations(draft.statements);
  const answered = numbered.citations.length > 0;
  const age = asOf(numbered.citations, numbered.text, parts.today(), say.answers.date);
  const finished = performance.now();

  const answer: Answer = {
    question: asked,
    standaloneQuestion: found.question.text,
    mode: draft.mode,
    outcome: answered ? 'answered' : 'declined',
    caution: answered && retrieval.confidence.band !== 'answer',
    ...(answered
      ? { ...numbered, nearest: [] }
      : { ...decline(retrieval, found, say), statements: [], citations: [] }),
    leftOut: draft.leftOut,
    ...(draft.notice === undefined ? {} : { notice: draft.notice }),
    ...(draft.writtenBy === undefined ? {} : { writtenBy: draft.writtenBy }),
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

const nothing: Omit<Draft, 'mode'> = { statements: [], leftOut: [], usage: noUsage, checkMs: 0 };

/** Written by the model where there is one, else quoted; quoted too where the model fails, which is then said. */
async function drafted(
  parts: AnswerParts,
  question: string,
  history: readonly Turn[],
  found: Found,
  retrieval: Retrieval,
  call: {
    signal: AbortSignal | undefined;
    stopped: AbortSignal | undefined;
    onEvent: (event: AnswerEvent) => void;
    say: PeopleMessages;
  },
): Promise<Draft> {
  const { writer } = parts;
  const { band } = retrieval.confidence;
  const { signal, stopped, onEvent, say } = call;
  if (writer === undefined || !isWorthACall(retrieval.confidence)) {
    return quoted(parts, found, band, signal);
  }
  try {
    const answer = await writeAnswer(writer, question, history, retrieval, {
      today: parts.today(),
      onEvent,
      say,
      ...(signal === undefined ? {} : { signal }),
      ...(stopped === undefined ? {} : { stopped }),
    });
    const written: Draft = { mode: 'model', ...answer };
    if (answer.statements.length > 0) return written;
    // The model refused, or nothing that it wrote holds: the articles' own words may do.
    const own = await quoted(parts, found, band, signal);
    if (own.statements.length === 0) return written;
    const { leftOut, usage, checkMs } = answer;
    return { ...written, ...own, leftOut, usage, checkMs, notice: say.answers.quotedSince };
  } catch (error) {
    if (!(error instanceof UserError) || error.identifier === 'chat-model-cancelled') throw error;
    const draft = await quoted(parts, found, band, signal);
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
  found: Found,
  band: Band,
  signal: AbortSignal | undefined,
): Promise<Draft> {
  if (band === 'decline') return { mode: 'extractive', ...nothing };
  const statements = await quoteAnswer(parts.sentenceVectors, found, signal, parts.sentenceRanker);
  return { ...nothing, mode: 'extractive', statements };
}

/** Says where two articles differ about what was asked; a quoted answer shows both. */
function withDisagreement(draft: Draft, found: Found, say: PeopleMessages): Draft {
  const differing = draft.statements.length === 0 ? undefined : findDisagreement(found);
  if (differing === undefined) return draft;
  const statements =
    draft.mode === 'extractive' ? withBothSides(draft.statements, differing) : draft.statements;
  const notice = [draft.notice, disagreementNotice(differing, say)].filter(Boolean).join(' ');
  return { ...draft, statements, notice };
}

function distinctArticles(retrieval: Retrieval): number {
  return new Set(retrieval.passages.map(({ passage }) => passage.article.id)).size;
}
