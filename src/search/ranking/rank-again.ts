import type { PassageRecord } from '../../index/types.ts';
import type { AnalysedQuestion } from '../found.ts';
import type { Ranker } from '../ranker.ts';
import type { FusedCandidate } from './fuse.ts';

/**
 * Lets a ranker judge the first candidates anew. Those that it does not see follow in their order, none with a higher
 * score than the last that it saw.
 * @throws {Error} when it gives another number of scores than it was given candidates, or one that is no number
 */
export async function rankAgain(
  ranker: Ranker,
  question: AnalysedQuestion,
  fused: readonly FusedCandidate[],
  passageOf: (candidate: FusedCandidate) => PassageRecord,
  signal?: AbortSignal,
): Promise<FusedCandidate[]> {
  const judged = fused.slice(0, ranker.depth);
  if (judged.length === 0) return [...fused];
  const scores = await ranker.rank(
    question,
    judged.map((each) => ({
      passage: passageOf(each),
      score: each.score,
      cosine: each.candidate.cosine,
      bm25: each.candidate.bm25,
    })),
    signal === undefined ? {} : { signal },
  );
  if (scores.length !== judged.length || !scores.every(Number.isFinite)) {
    throw new Error(
      `The ranker "${ranker.name}" must give a finite number for each of ${judged.length} passages; it gave ${scores.join(', ') || 'none'}.`,
    );
  }
  const reranked = judged
    .map((each, place) => ({ each, from: place + 1, score: scores[place] ?? each.score }))
    .sort((left, right) => right.score - left.score || left.from - right.from)
    .map(({ each, from, score }, place): FusedCandidate => {
      const moved = from === place + 1 ? {} : { moved: { from, by: ranker.name } };
      return { ...each, score, ...moved };
    });
  const lowest = Math.min(...scores);
  const rest = fused.slice(judged.length);
  return [...reranked, ...rest.map((each) => ({ ...each, score: Math.min(each.score, lowest) }))];
}
