import { inverseDocumentFrequency } from '../../index/bm25/bm25.ts';
import type { OpenIndex } from '../../index/types.ts';
import type { QuestionTerm } from '../question/question-terms.ts';

/** A passage that may answer, with what was measured of it. */
export interface SearchCandidate {
  /** Row number of the passage. */
  readonly row: number;
  /** Row number of its best window, and the cosine of that and the question. */
  readonly window: number;
  readonly cosine: number;
  /** BM25 of the whole question. */
  readonly bm25: number;
  /**
   * For each term of the question how strongly the passage holds it: BM25's term frequency part, 0 to k1 + 1, about 1
   * for one occurrence in a passage of average length.
   */
  readonly strengths: readonly number[];
}

/** Windows and passages taken by vector and by words; enough that a better fusion never lacks a candidate. */
export const NEAREST_WINDOWS = 100;
export const BEST_BY_WORDS = 50;

/** The passages nearest in meaning and those best by words, and the given ones; in order of row. */
export function findCandidates(
  index: OpenIndex,
  vector: Float32Array,
  terms: readonly QuestionTerm[],
  alsoRows: readonly number[] = [],
): SearchCandidate[] {
  const scores = index.terms.score(terms.map(({ term }) => term));
  const rows = new Set([...alsoRows, ...highest(scores, BEST_BY_WORDS)]);
  for (const hit of index.nearestWindows(vector, NEAREST_WINDOWS)) rows.add(hit.passage);
  const ordered = [...rows].sort((left, right) => left - right);
  const bm25 = ordered.map((row) => scores[row] ?? 0);
  const strengths = ordered.map((): number[] => []);
  for (const { term, passages } of terms) {
    const single = passages > 0 ? index.terms.scoreIn(term, ordered) : [];
    const scale = 1 / inverseDocumentFrequency(passages, index.terms.passageCount);
    for (const [place, each] of strengths.entries()) each.push((single[place] ?? 0) * scale);
  }
  return index.bestWindows(vector, ordered).map((hit, place) => ({
    row: hit.passage,
    window: hit.window,
    cosine: hit.cosine,
    bm25: bm25[place] ?? 0,
    strengths: strengths[place] ?? [],
  }));
}

/** The positions of the `count` highest positive numbers; ties by position. */
function highest(scores: Float32Array, count: number): number[] {
  const best: { row: number; score: number }[] = [];
  let lowest = 0;
  for (let row = 0; row < scores.length; row++) {
    const score = scores[row] ?? 0;
    if (score <= lowest) continue;
    let place = best.length;
    while (place > 0 && (best[place - 1]?.score ?? 0) < score) place--;
    best.splice(place, 0, { row, score });
    if (best.length > count) best.pop();
    if (best.length === count) lowest = best[count - 1]?.score ?? 0;
  }
  return best.map(({ row }) => row);
}
