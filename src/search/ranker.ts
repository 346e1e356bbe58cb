import type { PassageRecord } from '../index/types.ts';
import type { AnalysedQuestion } from './found.ts';

/** A passage that a ranker is to judge, with what is known of it. */
export interface RankerCandidate {
  readonly passage: PassageRecord;
  /** As ranked so far, 0 to about 1. */
  readonly score: number;
  /** Cosine of the question and the passage's best window, -1 to 1. */
  readonly cosine: number;
  /** BM25 of the question in the passage, at least 0. */
  readonly bm25: number;
}

/**
 * Judges candidates anew when they have been fused and before they are cut to what was asked for: a cross-encoder, a
 * service, a rule of one's own. It says what each is worth and can neither add a passage nor lose one.
 */
export interface Ranker {
  /** As `--explain` calls it: `moved from place 4 by NAME`. */
  readonly name: string;
  /** How many of the best candidates it judges; those behind stay behind. */
  readonly depth: number;
  /**
   * One finite score for each candidate, in the order given, higher for better; equal ones keep their order. Scores
   * shall be of the scale of the fused ones (0 to about 1), because confidence and quoting go by their differences.
   * @throws what it likes: the question then fails with it
   */
  rank(
    question: AnalysedQuestion,
    candidates: readonly RankerCandidate[],
    options: { readonly signal?: AbortSignal },
  ): Promise<readonly number[]>;
}
