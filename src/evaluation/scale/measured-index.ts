import type { OpenIndex } from '../../index/types.ts';

/** Milliseconds that a question has spent in each kind of reading from the index. */
export interface Steps {
  nearest: number;
  words: number;
  rows: number;
  vectors: number;
}

/** The same index, which counts the time of each reading. */
export function measuredIndex(index: OpenIndex, steps: Steps): OpenIndex {
  const counted =
    <Arguments extends readonly unknown[], Result>(
      step: keyof Steps,
      work: (...given: Arguments) => Result,
    ) =>
    (...given: Arguments): Result => {
      const started = performance.now();
      const result = work(...given);
      steps[step] += performance.now() - started;
      return result;
    };
  const { terms } = index;
  return {
    manifest: index.manifest,
    articles: index.articles,
    terms: {
      passageCount: terms.passageCount,
      score: counted('words', (words) => terms.score(words)),
      scoreIn: counted('words', (term, passages) => terms.scoreIn(term, passages)),
      documentFrequency: counted('words', (term) => terms.documentFrequency(term)),
      within: (passages) => terms.within(passages),
    },
    nearestWindows: counted('nearest', (vector, count, among) =>
      index.nearestWindows(vector, count, among),
    ),
    bestWindows: counted('vectors', (vector, passages) => index.bestWindows(vector, passages)),
    windowVector: counted('vectors', (window) => index.windowVector(window)),
    windowRange: (window) => index.windowRange(window),
    passages: counted('rows', (rows) => index.passages(rows)),
    rowOf: (id) => index.rowOf(id),
    passagesOf: (article) => index.passagesOf(article),
    rowsOf: (start, end) => index.rowsOf(start, end),
    close: () => index.close(),
  };
}
