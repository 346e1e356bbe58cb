import type { VisibleCollections } from '../corpus/collections.ts';
import type { PassageRecord } from '../index/types.ts';
import type { Found, QuestionWords } from './found.ts';

/** How a question is to be searched for. */
export interface FindOptions {
  /** Passages to return at most; 20 when left out. */
  readonly limit?: number;
  /**
   * What the passages are to be read for, where that is less than what is searched for (`and on Sundays?`); unless
   * given, what is asked, without the story that came with it.
   */
  readonly focus?: string;
  /** Ids of passages that the previous turn rested on, which join the candidates; unknown ones are passed over. */
  readonly boostPassages?: readonly string[];
  /** Paths of articles that are to be as if they had never been there; unknown ones are passed over. */
  readonly withoutArticles?: readonly string[];
  /** Collections that are searched, with what belongs to none; every other is as if it had never been there. */
  readonly collections?: VisibleCollections;
  readonly signal?: AbortSignal;
  /**
   * Called while the question is embedded, with its words and the passages that are best by them: time for what will be
   * asked of both. Not called where a store is not as quick as that.
   */
  readonly meanwhile?: (question: QuestionWords, passages: readonly PassageRecord[]) => void;
}

/**
 * Finds the passages that answer a question best, in articles that are wherever the implementation keeps them.
 * `test/search/search-contract.ts` says what each must do.
 */
export interface Search {
  /**
   * Finds passages, from one state of the articles: those that come or go meanwhile count for the next question. The
   * same question finds the same while the articles stay as they are.
   * @param question able to stand alone
   * @throws {UserError} `question-empty` where no letter or digit is in it; `embedding-failed`
   * @throws the signal's reason when it was aborted; {@link Error} after `close`
   */
  find(question: string, options?: FindOptions): Promise<Found>;
  /** Number of articles that can be found at this moment, in these collections where they are given. */
  countArticles(options?: Pick<FindOptions, 'collections'>): Promise<number>;
  /** Takes no more questions, and settles when the running ones are done and what they were asked of is closed. */
  close(): Promise<void>;
}
