import type { PassageRecord } from '../index/types.ts';
import type { QuestionTerm } from './question/question-terms.ts';

/** A question as it was searched for, read once for everyone who works with it. */
export interface AnalysedQuestion {
  readonly text: string;
  /** Its embedding, a unit vector. */
  readonly vector: Float32Array;
  /**
   * Its content words in order, each with what the articles' statistics say of it. Those of a story that it came with
   * weigh little.
   */
  readonly terms: readonly QuestionTerm[];
}

/** A question by its words, before its vector is known. */
export type QuestionWords = Omit<AnalysedQuestion, 'vector'>;

/** A passage with its place and the reasons for it. */
export interface RankedPassage {
  /** 1-based. */
  readonly rank: number;
  readonly passage: PassageRecord;
  /** What the ranking goes by, 0 to about 1, falling with the rank; only comparable within one question. */
  readonly score: number;
  /** Cosine of the question and the passage's best window, -1 to 1. */
  readonly cosine: number;
  /** BM25 of the question in the passage, at least 0. */
  readonly bm25: number;
  /** Share (0 to 1) of the question's content, weighted by inverse document frequency, that the passage covers. */
  readonly coverage: number;
  /** What moved the passage to its place, one clause each, for `--explain`. */
  readonly reasons: readonly string[];
}

/** How a candidate stands beside the best one, whether or not its passage is among those returned. */
export interface Standing {
  readonly score: number;
  /** For each term of the question how strongly the passage holds it: 0 for not at all, about 1 for once. */
  readonly strengths: readonly number[];
  /** 0 for a passage that says something else than the best one, 1 for a version of the same text. */
  readonly likeness: number;
}

/**
 * What a search found: everything that answering, quoting and confidence may know of the articles. All of it is from
 * one state of them.
 */
export interface Found {
  readonly question: AnalysedQuestion;
  /** What the passages are to be read for: what the asker named, else the question without the story around it. */
  readonly focus: AnalysedQuestion;
  /** Best first, as many as asked for. */
  readonly passages: readonly RankedPassage[];
  /** Every candidate, best first: the first are those of `passages`, in the same order. */
  readonly standings: readonly Standing[];
  /** Milliseconds: reading the question, and searching for it. */
  readonly timingsMs: { readonly embed: number; readonly search: number };
}
