import type { Signals } from './signals.ts';

/**
 * The weights of the confidence: a logistic model of "the retrieved passages hold the answer" on the signals.
 *
 * Fitted by `npx tsx scripts/fit-confidence.ts` on two public sets, which count the same: XQuAD-en (1190 questions)
 * and the development part of CLAP NQ (600 real queries, half of which its passages do not answer). Questions that
 * can be answered were also asked of the same corpus without the articles that answer them. The script prints these
 * numbers and what they do on each set.
 */
export const CONFIDENCE_WEIGHTS: Readonly<Record<keyof Signals | 'intercept', number>> = {
  intercept: -4.591,
  cosine: 1.82,
  sentence: 1.398,
  beyondTitle: 1.173,
  lead: 8.54,
  missingNames: -4.703,
};

/**
 * From `answer` on a question is answered plainly; from `caution` on with a caution, and from `cautionWithEvidence` on
 * where a sentence of the best passage also holds the kind of thing that is asked for; below, it is declined with the
 * nearest articles. Chosen for few wrong answers rather than few declines; `npm run eval` prints the whole trade.
 */
export const BAND_THRESHOLDS = {
  answer: 0.7,
  caution: 0.5,
  cautionWithEvidence: 0.25,
  enoughEvidence: 0.3,
};
