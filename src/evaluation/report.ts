import type { EmbeddingFingerprint } from '../embedding/embedder.ts';
import { fingerprintKey } from '../embedding/fingerprint.ts';
import { mean, ndcgAt, percentile, recallAt, reciprocalRankAt } from './metrics.ts';
import type { QuestionOutcome } from './outcome.ts';

/** A share (0 to 1), or null where no question of the set says anything about it. */
type Share = number | null;

/** What `eval --json` prints. */
export interface EvaluationReport {
  readonly questions: number;
  readonly retrieval: {
    readonly recallAt1: Share;
    readonly recallAt5: Share;
    readonly recallAt10: Share;
    readonly mrrAt10: Share;
    readonly ndcgAt10: Share;
  };
  readonly answering: AnsweringFigures;
  readonly latencyMs: LatencyFigures;
  /** The same questions answered by the language model; absent without one. */
  readonly written?: {
    readonly answering: AnsweringFigures;
    readonly latencyMs: LatencyFigures;
    /** Means over all questions, declined ones too. */
    readonly cost: { readonly calls: number; readonly tokens: number; readonly checkMs: number };
  };
  /** Key of the embedding fingerprint: what the figures hold for. */
  readonly fingerprint: string;
}

/** How well questions are answered. */
export interface AnsweringFigures {
  /** Answered, of the answerable questions. */
  readonly answerRate: Share;
  /** Declined, of the unanswerable questions. */
  readonly declineRate: Share;
  /** Text contains a reference answer, of the answerable questions that have one. */
  readonly answerContains: Share;
  /** Cites a relevant article, of the answered questions that have one. */
  readonly citedRelevant: Share;
  /** Passes the support check, of the shown citations. */
  readonly supportPrecision: Share;
}

/** Milliseconds from question to answer. */
export interface LatencyFigures {
  readonly p50: number;
  readonly p95: number;
}

/**
 * Sums up outcomes; every share is over the questions that its definition names.
 * @param outcomes - of answers quoted from the articles
 * @param written - of the same questions, answered by a language model
 */
export function summarise(
  outcomes: readonly QuestionOutcome[],
  fingerprint: EmbeddingFingerprint,
  written?: readonly QuestionOutcome[],
): EvaluationReport {
  const ranked = outcomes.filter(({ question }) => question.relevant.length > 0);
  const overRanked = (
    measure: (ranking: readonly string[], relevant: ReadonlySet<string>) => number,
  ) => share(ranked.map(({ ranking, question }) => measure(ranking, new Set(question.relevant))));
  return {
    questions: outcomes.length,
    retrieval: {
      recallAt1: overRanked((ranking, relevant) => recallAt(1, ranking, relevant)),
      recallAt5: overRanked((ranking, relevant) => recallAt(5, ranking, relevant)),
      recallAt10: overRanked((ranking, relevant) => recallAt(10, ranking, relevant)),
      mrrAt10: overRanked((ranking, relevant) => reciprocalRankAt(10, ranking, relevant)),
      ndcgAt10: overRanked((ranking, relevant) => ndcgAt(10, ranking, relevant)),
    },
    answering: answeringFigures(outcomes),
    latencyMs: latencyFigures(outcomes),
    ...(written === undefined
      ? {}
      : {
          written: {
            answering: answeringFigures(written),
            latencyMs: latencyFigures(written),
            cost: costFigures(written),
          },
        }),
    fingerprint: fingerprintKey(fingerprint),
  };
}

function answeringFigures(outcomes: readonly QuestionOutcome[]): AnsweringFigures {
  const answerable = outcomes.filter(({ question }) => question.answerable);
  const unanswerable = outcomes.filter(({ question }) => !question.answerable);
  const shown = outcomes.reduce((sum, { citations }) => sum + citations.shown, 0);
  const supported = outcomes.reduce((sum, { citations }) => sum + citations.supported, 0);
  return {
    answerRate: share(answerable.map(({ answered }) => Number(answered))),
    declineRate: share(unanswerable.map(({ answered }) => Number(!answered))),
    answerContains: share(known(outcomes.map((outcome) => outcome.containsAnswer))),
    citedRelevant: share(known(outcomes.map((outcome) => outcome.citedRelevant))),
    supportPrecision: shown === 0 ? null : supported / shown,
  };
}

function latencyFigures(outcomes: readonly QuestionOutcome[]): LatencyFigures {
  const durations = outcomes.map(({ durationMs }) => durationMs);
  return { p50: percentile(durations, 0.5) ?? 0, p95: percentile(durations, 0.95) ?? 0 };
}

function costFigures(outcomes: readonly QuestionOutcome[]) {
  const answers = outcomes.map(({ answer }) => answer);
  return {
    calls: mean(answers.map(({ usage }) => usage.calls)) ?? 0,
    tokens: mean(answers.map(({ usage }) => usage.promptTokens + usage.completionTokens)) ?? 0,
    checkMs: mean(answers.map(({ timingsMs }) => timingsMs.check)) ?? 0,
  };
}

function share(values: readonly number[]): Share {
  return mean(values) ?? null;
}

function known(values: readonly (boolean | undefined)[]): number[] {
  return values.filter((value) => value !== undefined).map(Number);
}

/** Whether an outcome is one that its labels call wrong. */
export function isMistake(outcome: QuestionOutcome): boolean {
  const { question, answered, ranking } = outcome;
  if (answered !== question.answerable) return true;
  if (!answered) return false;
  const [first] = ranking;
  const misranked =
    question.relevant.length > 0 && (first === undefined || !question.relevant.includes(first));
  return misranked || outcome.containsAnswer === false || outcome.citedRelevant === false;
}
