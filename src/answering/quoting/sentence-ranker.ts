import type { AnalysedQuestion } from '../../search/found.ts';
import type { ScoredCandidate } from './choose-candidates.ts';
import type { SentenceVectors } from './sentence-vectors.ts';
import { WEIGHTS } from './weights.ts';

/**
 * Judges sentences anew when their words have been weighed and before any is chosen: by their meaning, or a small model
 * that reads question and sentence together.
 */
export interface SentenceRanker {
  /**
   * Scores for the candidates, in the order given: the logarithm, up to a constant, of how likely each is the one that
   * answers. How far the scores lie apart decides how many sentences are quoted.
   * @param candidates those that may be quoted, likeliest first, with their scores so far
   * @throws what it likes: the question then fails with it
   */
  rank(
    question: AnalysedQuestion,
    candidates: readonly ScoredCandidate[],
    options: { readonly signal?: AbortSignal },
  ): Promise<readonly number[]>;
}

/** Candidates that are embedded at most, and how far behind the first they may be: beyond, a cosine changes nothing. */
const MOST_EMBEDDED = 6;
const EMBEDDED_MARGIN = 2;

/** Counts the cosines of the few candidates that may still win; the others count as the least of those. */
export function cosineRanker(vectors: SentenceVectors): SentenceRanker {
  return {
    rank: async (question, candidates, options) => {
      const best = candidates[0]?.score ?? 0;
      const close = candidates
        .filter(({ score }) => score >= best - EMBEDDED_MARGIN)
        .slice(0, MOST_EMBEDDED);
      if (close.length < 2) return candidates.map(({ score }) => score);
      const texts = close.map(({ candidate }) => candidate.text);
      const cosines = await vectors.cosines(question.vector, texts, options);
      const least = Math.min(...cosines);
      return candidates.map(
        ({ score }, place) => score + WEIGHTS.cosine * (cosines[place] ?? least),
      );
    },
  };
}
