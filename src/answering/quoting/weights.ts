import type { SentenceSignals } from './signals.ts';

/**
 * What each signal adds to a candidate's score, which is the logarithm of how likely the candidate is the one that
 * answers, up to a constant. Fitted by `scripts/fit-sentence-weights.ts` (conditional logistic regression over the
 * sentences of the passages found for each question) on the answerable questions of XQuAD's English part and half of
 * SQuAD 2.0's development set, and rounded.
 */
export const WEIGHTS: Readonly<Record<keyof SentenceSignals | 'behind' | 'cosine', number>> = {
  /** How far (fused scores, 0 to 1) its passage is from the best one. */
  behind: -4.9,
  coverage: 5.1,
  context: 1.9,
  wording: 2.5,
  answerType: 1.3,
  fitting: 1,
  covered: 1.8,
  /** Of question and sentence. */
  cosine: 4.8,
};

/** The score of what the words say; the cosine is counted apart, because it costs most. */
export function scoreOf(signals: SentenceSignals): number {
  return (
    WEIGHTS.coverage * signals.coverage +
    WEIGHTS.context * signals.context +
    WEIGHTS.wording * signals.wording +
    WEIGHTS.answerType * signals.answerType +
    WEIGHTS.fitting * signals.fitting +
    WEIGHTS.covered * signals.covered
  );
}
