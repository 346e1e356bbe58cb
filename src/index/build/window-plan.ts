import type { Generation } from '../generation/generation.ts';
import type { PlannedArticle } from './scan-corpus.ts';

/** Where the vector of every window of the new generation comes from, by new window row. */
export interface WindowPlan {
  readonly ids: readonly string[];
  /** The old generation's row with the same vector, or -1. */
  readonly oldRows: Int32Array;
  /** Ids, each once, of the windows that the old generation does not have. */
  readonly missing: ReadonlySet<string>;
}

/**
 * Lists the windows of the articles in order, and finds each in the old generation by its id.
 * @param articlesFrom - the generation that has the articles that were not parsed
 * @param vectorsFrom - the generation whose vectors may be taken over; the same one or none of its articles
 */
export function planWindows(
  articles: readonly PlannedArticle[],
  articlesFrom: Generation | undefined,
  vectorsFrom: Generation | undefined,
): WindowPlan {
  const oldIds = vectorsFrom?.parts.windows.ids ?? [];
  const rowOf = new Map(oldIds.map((id, row) => [id, row]));
  const articleOf = new Map(articlesFrom?.articles.map((article) => [article.path, article.id]));
  const ids: string[] = [];
  const oldRows: number[] = [];
  for (const article of articles) {
    if (article.parsed !== undefined) {
      for (const { id } of article.parsed.passages.flatMap((passage) => passage.windows)) {
        ids.push(id);
        oldRows.push(rowOf.get(id) ?? -1);
      }
    } else {
      for (const row of articlesFrom?.windowsOf(articleOf.get(article.path) ?? -1) ?? []) {
        ids.push(oldIds[row] ?? '');
        oldRows.push(row);
      }
    }
  }
  const missing = new Set(ids.filter((_, row) => oldRows[row] === -1));
  return { ids, oldRows: Int32Array.from(oldRows), missing };
}
