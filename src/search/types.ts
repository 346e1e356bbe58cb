import type { PassageRecord } from '../index/types.ts';

/** A passage with its place and the reasons for it. */
export interface RankedPassage {
  /** 1-based. */
  readonly rank: number;
  readonly passage: PassageRecord;
  /** Fused score, 0 to about 1; only comparable within one question. */
  readonly score: number;
  /** Cosine of the question and the passage's best window, -1 to 1. */
  readonly cosine: number;
  /** Row number of that window. */
  readonly window: number;
  /** BM25 of the question in the passage, at least 0. */
  readonly bm25: number;
  /** Share (0 to 1) of the question's content, weighted by inverse document frequency, that the passage covers. */
  readonly coverage: number;
  /** What moved the passage to its place, one clause each, for `--explain`. */
  readonly reasons: readonly string[];
}

/** The three things that confidence can say. */
export type Band = 'answer' | 'caution' | 'decline';

/** What the passages say about whether they hold the answer. */
export interface Confidence {
  /** Calibrated: how likely it is (0 to 1) that the retrieved passages hold the answer. */
  readonly probability: number;
  readonly band: Band;
  /** The measured signals and what each adds, for `--explain`. */
  readonly reasons: readonly string[];
}

/** A question's passages, best first, and how far they can be trusted to answer it. */
export interface Retrieval {
  readonly question: string;
  readonly passages: readonly RankedPassage[];
  readonly confidence: Confidence;
  readonly timingsMs: { readonly embed: number; readonly search: number };
}
