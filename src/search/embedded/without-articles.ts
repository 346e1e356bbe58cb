import { inverseDocumentFrequency } from '../../index/bm25/bm25.ts';
import type { OpenIndex, TermIndex } from '../../index/types.ts';

/**
 * The index as it would be without some articles, for asking a question of a corpus that has lost its answer: their
 * passages are not found, and their words do not count. (Average lengths stay as they were, which moves scores by
 * less than a hundredth.)
 * @param articles row numbers
 */
export function withoutArticles(index: OpenIndex, articles: readonly number[]): OpenIndex {
  const removed = new Set(articles.flatMap((article) => index.passagesOf(article)));
  const terms = withoutPassages(index.terms, removed);
  return {
    manifest: index.manifest,
    terms,
    articles: index.articles,
    // More than enough: a passage has a handful of windows.
    nearestWindows: (vector, count) =>
      index
        .nearestWindows(vector, count + removed.size * 20)
        .filter((hit) => !removed.has(hit.passage))
        .slice(0, count),
    bestWindows: (vector, rows) => index.bestWindows(vector, rows),
    windowVector: (window) => index.windowVector(window),
    windowRange: (window) => index.windowRange(window),
    passages: (rows) => index.passages(rows),
    rowOf: (id) => {
      const row = index.rowOf(id);
      return row === undefined || removed.has(row) ? undefined : row;
    },
    passagesOf: (article) => index.passagesOf(article),
    close: () => index.close(),
  };
}

function withoutPassages(terms: TermIndex, removed: ReadonlySet<number>): TermIndex {
  const passageCount = terms.passageCount - removed.size;
  const frequency = (term: string): number => {
    let remaining = terms.documentFrequency(term);
    for (const row of removed) if (terms.termFrequency(term, row) > 0) remaining -= 1;
    return remaining;
  };
  return {
    passageCount,
    documentFrequency: frequency,
    termFrequency: (term, row) => (removed.has(row) ? 0 : terms.termFrequency(term, row)),
    score: (wanted) => {
      const total = new Float32Array(terms.passageCount);
      for (const term of new Set(wanted)) {
        const before = inverseDocumentFrequency(terms.documentFrequency(term), terms.passageCount);
        const scale = inverseDocumentFrequency(frequency(term), passageCount) / before;
        for (const [row, score] of terms.score([term]).entries()) {
          if (score > 0 && !removed.has(row)) total[row] = (total[row] ?? 0) + score * scale;
        }
      }
      return total;
    },
  };
}
