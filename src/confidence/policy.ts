/**
 * Whether to answer: what is looked at, what it counts for, and from where on something is done about it. Everything
 * that can be turned is in this file; `signals.ts` measures, `judge.ts` calculates.
 */

/** What is measured of the best passages to judge whether they hold the answer. All but `lead` are of the best one. */
export interface ConfidenceSignals {
  /** Cosine of question and best window, -1 to 1. */
  readonly cosine: number;
  /** Share (0 to 1) of the question's weight that its best sentence holds. Words unknown to the corpus count. */
  readonly sentence: number;
  /**
   * Share that its text holds of what the title and headings do not: a title names the subject, the rest of the
   * question asks something of it. Half where there is no rest.
   */
  readonly beyondTitle: number;
  /**
   * By how much its score exceeds the mean of those after it that say something else: neither near-duplicates of it
   * nor passages that hold the whole question too. Half its score where there are none.
   */
  readonly lead: number;
  /**
   * Share of the question's weight in names that the passage lacks: words written with a capital within the
   * question. A text about another place or person does not answer, however alike it is.
   */
  readonly missingNames: number;
}

/** What the signals are called for people, in the order of the weights. */
export const SIGNAL_DESCRIPTIONS: Readonly<Record<keyof ConfidenceSignals, string>> = {
  cosine: 'cosine of the best window',
  sentence: "share of the question's words in the best sentence",
  beyondTitle: 'share of the words beyond the title in the text',
  lead: 'lead over passages that say something else',
  missingNames: 'share of the words in names that the passage lacks',
};

/** How signals are measured; the weights were fitted to these. */
export const MEASURING = {
  /** Passages that the lead is taken over. */
  compared: 10,
  /** A passage that holds this share of the question may well answer it too, and is no reason to doubt the best one. */
  holdsItToo: 0.9,
  /** A passage as like the best one as this (0 to 1) is a version of it, and no reason to doubt it either. */
  sameText: 0.5,
  /** What `beyondTitle` is where the title says the whole question. */
  nothingBeyondTitle: 0.5,
  /** What part of its score the best passage leads by where there is nothing to compare it with. */
  leadAlone: 0.5,
} as const;

/**
 * The weights of the confidence: a logistic model of "the found passages hold the answer" on the signals.
 *
 * Fitted by `npx tsx scripts/fit-confidence.ts` on two public sets, which count the same: XQuAD-en (1190 questions)
 * and the development part of CLAP NQ (600 real queries, half of which its passages do not answer). Questions that
 * can be answered were also asked of the same corpus without the articles that answer them. The script prints these
 * numbers and what they do on each set.
 */
export const CONFIDENCE_WEIGHTS: Readonly<Record<keyof ConfidenceSignals | 'intercept', number>> = {
  intercept: -4.591,
  cosine: 1.82,
  sentence: 1.398,
  beyondTitle: 1.173,
  lead: 8.54,
  missingNames: -4.703,
};

/**
 * What is done from which probability on; below `caution` a question is declined with the nearest articles, but for
 * the two exceptions. Chosen for few wrong answers rather than few declines; `npm run eval` prints the whole trade.
 */
export const THRESHOLDS = {
  /** Answered plainly. */
  answer: 0.7,
  /** Answered with a caution. */
  caution: 0.5,
  /** The same where a sentence of the best passage also holds the kind of thing that is asked for… */
  cautionWithEvidence: 0.25,
  /** …as far (0 to 1) as this. */
  enoughEvidence: 0.3,
  /**
   * A model that writes is asked although the passages alone would be declined: it reads them, can say that they do
   * not answer, and is checked. Questions about something else altogether stay below it.
   */
  worthACall: 0.15,
} as const;
