/** The three things that confidence can say. */
export type Band = 'answer' | 'caution' | 'decline';

/** What the passages say about whether they hold the answer. */
export interface Confidence {
  /** Calibrated: how likely it is (0 to 1) that the passages that were found hold the answer. */
  readonly probability: number;
  readonly band: Band;
  /** What the question is about, as it is written there, that stands in no passage at all; empty as a rule. */
  readonly lacks: readonly string[];
  /** The measured signals and what each adds, for `--explain`. */
  readonly reasons: readonly string[];
}
