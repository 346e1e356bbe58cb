import type { ArticleRecord } from '../index/types.ts';
import type { Retrieval } from './retrieval.ts';

/** Articles shown with a decline. */
const NEAREST_ARTICLES = 3;

/** The articles that come nearest to the question, best first, each once. */
export function nearestArticles(retrieval: Retrieval, most = NEAREST_ARTICLES): ArticleRecord[] {
  const nearest = new Map<number, ArticleRecord>();
  for (const { passage } of retrieval.passages) {
    if (nearest.size === most) break;
    nearest.set(passage.article.id, passage.article);
  }
  return [...nearest.values()];
}
