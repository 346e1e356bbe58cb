import type { SentenceSignals } from './signals.ts';

/**
 * What each signal adds to a candidate's score, which is the logarithm of how likely the candidate is the one that
 * answers, up to a constant. Fitted by `scripts/fit-sentence-weights.ts` (conditional logistic regression over the
 * sentences of each question's own article) on the English part of XQuAD, and rounded.
 */
export const WEIGHTS: Readonly<Record<keyof SentenceSignals | 'cosine', number>> = {
  coverage: 5.6,
  context: 1.2,
  wording: 2,
  answerType: 1.6,
  /** Of question and sentence. */
  cosine: 3.3,
};

/** The score of what the words say; the cosine is counted apart, because it costs most. */
export function scoreOf(signals: SentenceSignals): number {
  return (
    WEIGHTS.coverage * signals.coverage +
    WEIGHTS.context * signals.context +
    WEIGHTS.wording * signals.wording +
    WEIGHTS.answerType * signals.answerType
  );
}
