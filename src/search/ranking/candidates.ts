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

/** What the words of a question count for in a passage. */
export type WordMeasures = Pick<SearchCandidate, 'bm25' | 'strengths'>;

/** The words of a question in each of some passages, by row: what can be measured before its vector is there. */
export function measureWords(
  index: OpenIndex,
  terms: readonly QuestionTerm[],
  rows: readonly number[],
): Map<number, WordMeasures> {
  const columns = terms.map(({ term, passages }) => ({
    scores: passages > 0 ? index.terms.scoreIn(term, rows) : [],
    scale: 1 / inverseDocumentFrequency(passages, index.terms.passageCount),
  }));
  const measured = new Map<number, WordMeasures>();
  for (let place = 0; place < rows.length; place++) {
    let bm25 = 0;
    const strengths = columns.map(({ scores, scale }) => {
      const score = scores[place] ?? 0;
      bm25 += score;
      return score * scale;
    });
    measured.set(rows[place] ?? 0, { bm25, strengths });
  }
  return measured;
}

/**
 * The passages nearest in meaning, and the given ones; in order of row.
 * @param known - those best by words, and others that are to be there, as they were measured
 */
export function findCandidates(
  index: OpenIndex,
  { vector, terms }: Pick<AnalysedQuestion, 'vector' | 'terms'>,
  known: ReadonlyMap<number, WordMeasures>,
): SearchCandidate[] {
  const meant = new Set<number>();
  for (const { passage } of index.nearestWindows(vector, NEAREST_WINDOWS)) {
    if (!known.has(passage)) meant.add(passage);
  }
  const fresh = measureWords(index, terms, [...meant]);
  const ordered = Uint32Array.from([...known.keys(), ...meant]).sort();
  return index.bestWindows(vector, Array.from(ordered)).map(({ passage, window, cosine }) => {
    const { bm25 = 0, strengths = [] } = known.get(passage) ?? fresh.get(passage) ?? {};
    return { row: passage, window, cosine, bm25, strengths };
  });
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
