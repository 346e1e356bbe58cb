import type { PassageRecord, TermCounts } from '../index/types.ts';
import type { AnalysedQuestion, QuestionWords } from './found.ts';
import type { SearchCandidate } from './ranking/candidates.ts';
import type { FindOptions } from './search.ts';

/** Which articles are looked at; the others are as if they had never been there. */
export type Restriction = Pick<FindOptions, 'collections' | 'withoutArticles'>;

/** What is looked for. */
export interface Look extends Restriction {
  /** Reads the question by what the articles say of its words; may be called more than once. */
  readonly read: (terms: TermCounts) => ReadWords;
  /**
   * The same question with its vector, as soon as that is there. What needs no vector is looked for first: a question is
   * embedded meanwhile. May be called again, with words that were read anew: the vector stays.
   * @throws {UserError} `embedding-failed`
   */
  readonly embedded: (words: ReadWords) => Promise<ReadQuestion>;
  /** Takes passages that will probably be candidates, before the vector is there. */
  readonly expect: (words: ReadWords, passages: readonly PassageRecord[]) => void;
  /** Ids of passages that join the candidates where they are there. */
  readonly boostPassages: readonly string[];
  readonly signal?: AbortSignal;
}

/** A question by its words, and what the passages are to be read for. */
export interface ReadWords {
  readonly question: QuestionWords;
  readonly focus: QuestionWords;
}

/** A question, and what the passages are to be read for. */
export interface ReadQuestion extends ReadWords {
  readonly question: AnalysedQuestion;
  readonly focus: AnalysedQuestion;
}

/** What was found in one state of the articles. */
export interface Looked extends ReadQuestion {
  /** In order of row. */
  readonly candidates: readonly SearchCandidate[];
  /** Rows of the passages that joined them. */
  readonly boosted: ReadonlySet<number>;
  /** A candidate's passage by its row. */
  readonly passage: (row: number) => PassageRecord;
  /** Tells of candidates whose passages are about to be asked for: reading them at once is faster. */
  readonly expect: (rows: readonly number[]) => void;
  /** Unit vector of a candidate's best window. */
  readonly windowVector: (window: number) => Float32Array;
  /** SHA-256 of the file that an article comes from, as far as it is known. */
  readonly hashOf: (passage: PassageRecord) => string | undefined;
}

/**
 * Articles that can be searched, wherever they are kept: what {@link createSearch} makes a search of. It brings what
 * may answer; what of it answers best is decided in one place for every store.
 */
export interface ArticleStore {
  /**
   * Looks for candidates in one state of the articles.
   * @param work - may use what was found until it settles
   */
  look<Result>(look: Look, work: (looked: Looked) => Promise<Result>): Promise<Result>;
  countArticles(restriction: Restriction): Promise<number>;
  /** Called once, when nothing is looked for any more. */
  close(): Promise<void>;
}
