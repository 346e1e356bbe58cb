import type { ArticleRecord } from '../index/types.ts';

/** An article that comes nearest to a question which the articles do not answer. */
export interface NearestArticle extends ArticleRecord {
  /** What it says that comes nearest, one sentence word for word; absent where nothing in it does. */
  readonly says?: string;
}
