import type { Embedder } from '../embedding/embedder.ts';
import type { OpenIndex } from '../index/types.ts';
import { checkQuestion } from '../retrieval/question.ts';
import { retrieve } from '../retrieval/retrieve.ts';
import type { Retrieval } from '../retrieval/types.ts';
import { DECLINE_TEXT, nearestArticles } from './decline.ts';
import type { AnswerEvent } from './events.ts';
import { extractStatements } from './extractive/extract-statements.ts';
import { SentenceVectors } from './extractive/sentence-vectors.ts';
import { type NumberedAnswer, numberCitations, type SourcedStatement } from './number-citations.ts';
import type { Answer, Turn } from './types.ts';

/** What answering needs. */
export interface AnswerParts {
  readonly index: OpenIndex;
  readonly embedder: Embedder;
  /** Remembers sentences between questions; without it, each question embeds its own. */
  readonly sentenceVectors?: SentenceVectors;
}

export interface AnswerOptions {
  /** The conversation so far, oldest turn first. */
  readonly history?: readonly Turn[];
  readonly signal?: AbortSignal;
  readonly onEvent?: (event: AnswerEvent) => void;
}

/**
 * Answers a question from the articles, or declines: check the question, retrieve, decide, write, number the sources.
 * @throws {UserError} `question-empty`, `question-too-long`, or `embedding-failed`
 */
export async function answerQuestion(
  parts: AnswerParts,
  question: string,
  options: AnswerOptions = {},
): Promise<Answer> {
  const { signal, onEvent = () => undefined } = options;
  const started = performance.now();
  const asked = checkQuestion(question);
  onEvent({ type: 'searching', articles: parts.index.articles.length });
  const retrieval = await retrieve(parts, asked, signal === undefined ? {} : { signal });
  signal?.throwIfAborted();
  onEvent({ type: 'found', articles: distinctArticles(retrieval) });

  const writingStarted = performance.now();
  const statements =
    retrieval.confidence.band === 'decline' ? [] : await quote(parts, retrieval, signal);
  signal?.throwIfAborted();
  const numbered = numberCitations(statements);
  const finished = performance.now();

  const answer: Answer = {
    question: asked,
    standaloneQuestion: retrieval.question,
    mode: 'extractive',
    ...outcome(numbered, retrieval),
    retrieval,
    timingsMs: {
      ...retrieval.timingsMs,
      answer: finished - writingStarted,
      check: 0,
      total: finished - started,
    },
  };
  if (answer.outcome === 'answered') onEvent({ type: 'writing', text: answer.text });
  onEvent({ type: 'done', answer });
  return answer;
}

/** The sentences that answer best. They need no support check: each is its own source, word for word. */
async function quote(
  { index, embedder, sentenceVectors }: AnswerParts,
  retrieval: Retrieval,
  signal: AbortSignal | undefined,
): Promise<SourcedStatement[]> {
  const extracted = await extractStatements(
    retrieval,
    { terms: index.terms, vectors: sentenceVectors ?? new SentenceVectors(embedder) },
    signal === undefined ? {} : { signal },
  );
  return extracted.map(({ text, before, ...source }) => ({
    text,
    before,
    sources: [source],
    verdict: { outcome: 'supported', score: 1, reasons: [] },
  }));
}

type Outcome = Pick<
  Answer,
  'outcome' | 'caution' | 'text' | 'statements' | 'citations' | 'nearest'
>;

function outcome(numbered: NumberedAnswer, retrieval: Retrieval): Outcome {
  if (numbered.citations.length > 0) {
    const caution = retrieval.confidence.band === 'caution';
    return { outcome: 'answered', caution, ...numbered, nearest: [] };
  }
  return {
    outcome: 'declined',
    caution: false,
    text: DECLINE_TEXT,
    statements: [],
    citations: [],
    nearest: nearestArticles(retrieval),
  };
}

function distinctArticles(retrieval: Retrieval): number {
  return new Set(retrieval.passages.map(({ passage }) => passage.article.id)).size;
}
