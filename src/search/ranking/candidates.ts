import { inverseDocumentFrequency } from '../../index/bm25/bm25.ts';
import type { OpenIndex } from '../../index/types.ts';
import type { AnalysedQuestion } from '../found.ts';
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

/** Rows of the passages that are best by words, best first. */
export function bestByWords(index: OpenIndex, terms: readonly QuestionTerm[]): number[] {
  return highest(index.terms.score(terms.map(({ term }) => term)), BEST_BY_WORDS);
}

/**
 * The passages nearest in meaning, and the given ones; in order of row.
 * @param alsoRows - those best by words, and others that are to be there
 */
export function findCandidates(
  index: OpenIndex,
  { vector, terms }: Pick<AnalysedQuestion, 'vector' | 'terms'>,
  alsoRows: Iterable<number>,
): SearchCandidate[] {
  const rows = new Set(alsoRows);
  for (const hit of index.nearestWindows(vector, NEAREST_WINDOWS)) rows.add(hit.passage);
  const ordered = [...rows].sort((left, right) => left - right);
  const bm25 = ordered.map(() => 0);
  const strengths = ordered.map((): number[] => []);
  for (const { term, passages } of terms) {
    const single = passages > 0 ? index.terms.scoreIn(term, ordered) : [];
    const scale = 1 / inverseDocumentFrequency(passages, index.terms.passageCount);
    for (const [place, each] of strengths.entries()) {
      const score = single[place] ?? 0;
      bm25[place] = (bm25[place] ?? 0) + score;
      each.push(score * scale);
    }
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
