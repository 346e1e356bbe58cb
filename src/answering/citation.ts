import type { ArticleRecord, PassageRecord } from '../index/types.ts';

/** A passage that a citation rests on. */
export interface CitedPassage {
  readonly passage: PassageRecord;
  /**
   * The sentence of the passage that supports the statement, word for word; offsets into `passage.text`. Or the title of
   * its article, where that supports it: both offsets are then 0.
   */
  readonly quote: string;
  readonly quoteStart: number;
  readonly quoteEnd: number;
}

/** One numbered source: an article, with every passage of it that the answer rests on. */
export interface Citation {
  /** 1-based, by first use in the text. */
  readonly number: number;
  readonly article: ArticleRecord;
  readonly passages: readonly CitedPassage[];
}
