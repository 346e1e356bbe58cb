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
  intercept: -4.343,
  cosine: 1.539,
  sentence: 1.119,
  beyondTitle: 0.908,
  lead: 9.345,
  missingNames: -4.852,
};

/**
 * From this probability on a question is answered plainly; from the lower one with a caution; below it is declined
 * with the nearest articles.
 */
export const BAND_THRESHOLDS = { answer: 0.7, caution: 0.5 };
