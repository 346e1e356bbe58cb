import type { ArticleRecord, OpenIndex } from '../types.ts';
import { RowSet } from './row-set.ts';

/**
 * The index as it would be if it held these articles alone: no other is listed, found or read, and the words of no
 * other count. Row numbers stay as they are. What it gives ends with the index that it is a part
 * of, which may itself be such a part of another.
 */
export function onlyArticles(
  index: OpenIndex,
  isKept: (article: ArticleRecord) => boolean,
): OpenIndex {
  const { counts } = index.manifest;
  const articles = index.articles.filter(isKept);
  const kept = new Set(articles.map(({ id }) => id));
  const rows = articles.map(({ id }) => index.rowsOf(id, id + 1));
  const passages = new RowSet(
    rows.map((each) => each.passages),
    counts.passages,
  );
  const windows = new RowSet(
    rows.map((each) => each.windows),
    counts.windows,
  );
  return {
    manifest: index.manifest,
    articles,
    terms: index.terms.within(passages),
    nearestWindows: (vector, count, among = windows) => index.nearestWindows(vector, count, among),
    bestWindows: (vector, wanted) => index.bestWindows(vector, wanted.map(checked(passages))),
    windowVector: (window) => index.windowVector(window),
    windowRange: (window) => index.windowRange(window),
    passages: (wanted) => index.passages(wanted.map(checked(passages))),
    rowOf: (id) => {
      const row = index.rowOf(id);
      return row !== undefined && passages.has(row) ? row : undefined;
    },
    passagesOf: (article) => (kept.has(article) ? index.passagesOf(article) : []),
    rowsOf: (start, end) => index.rowsOf(start, end),
    close: () => index.close(),
  };
}

/** Nobody can have come by the row of another passage here, unless by a mistake. */
function checked(passages: RowSet): (row: number) => number {
  return (row) => {
    if (!passages.has(row)) throw new RangeError(`There is no passage ${row} among these.`);
    return row;
  };
}
