import type { AnalysedQuestion, RankedPassage } from '../../search/found.ts';
import type { Statement, StatementSource } from '../statement.ts';
import { candidatesOf } from './candidates.ts';
import { chooseCandidates, type ScoredCandidate } from './choose-candidates.ts';
import type { QuotableSentence } from './quotable-sentence.ts';
import type { SentenceVectors } from './sentence-vectors.ts';
import { measureSignals } from './signals.ts';
import { scoreOf, WEIGHTS } from './weights.ts';

/** A sentence of a passage, word for word but for white space, to stand in an answer. */
export interface ExtractedStatement extends Statement, StatementSource {}

/** Passages whose sentences are considered, and how far behind the first their scores may be. */
const MOST_PASSAGES = 5;
const FARTHEST_PASSAGE = 0.3;
/** How much a passage's distance from the best one (fused scores, 0 to 1) takes from the score of its sentences. */
const PASSAGE_WEIGHT = 6;
/** Candidates that are embedded at most, and how far behind the first they may be: beyond, a cosine changes nothing. */
const MOST_EMBEDDED = 6;
const EMBEDDED_MARGIN = 2;

/**
 * The one to three sentences of the found passages that answer best, those of one passage in reading order, led
 * by the passage of the best one. Empty where no passage holds a sentence that can be quoted.
 * @param found best first
 * @throws {UserError} `embedding-failed` when the model gives no usable vector
 */
export async function extractStatements(
  question: AnalysedQuestion,
  found: readonly RankedPassage[],
  vectors: SentenceVectors,
  options?: { signal?: AbortSignal },
): Promise<ExtractedStatement[]> {
  const passages = found
    .slice(0, MOST_PASSAGES)
    .filter((ranked) => behind(ranked, found) <= FARTHEST_PASSAGE);
  const groups = passages.map((ranked) =>
    measureSignals(question, candidatesOf(ranked.passage)).map((measured) => ({
      ...measured,
      score: scoreOf(measured.signals) - PASSAGE_WEIGHT * behind(ranked, passages),
    })),
  );
  const rescored = await addCosines(question, groups, vectors, options);
  const chosen = chooseCandidates(rescored).map(({ candidate }) => candidate);
  return chosen.map((candidate, index) => ({
    text: candidate.text,
    before: separator(chosen[index - 1], candidate),
    kind: candidate.kind,
    passage: candidate.passage,
    quoteStart: candidate.start,
    quoteEnd: candidate.end,
  }));
}

function behind(ranked: RankedPassage, passages: readonly RankedPassage[]): number {
  return Math.max(0, (passages[0]?.score ?? 0) - ranked.score);
}

/** Counts the cosines of the few candidates that may still win; the others count as the least of those. */
async function addCosines(
  question: AnalysedQuestion,
  groups: readonly (readonly ScoredCandidate[])[],
  vectors: SentenceVectors,
  options?: { signal?: AbortSignal },
): Promise<ScoredCandidate[][]> {
  const ranked = groups
    .flat()
    .filter(({ candidate }) => candidate.whole)
    .sort((one, other) => other.score - one.score);
  const best = ranked[0]?.score ?? 0;
  const close = ranked
    .filter(({ score }) => score >= best - EMBEDDED_MARGIN)
    .slice(0, MOST_EMBEDDED);
  if (close.length < 2) return groups.map((group) => [...group]);
  const cosines = await vectors.cosines(
    question.vector,
    close.map(({ candidate }) => candidate.text),
    options,
  );
  const known = new Map(close.map(({ candidate }, index) => [candidate, cosines[index] ?? 0]));
  const least = Math.min(...cosines);
  return groups.map((group) =>
    group.map((scored) => ({
      ...scored,
      score: scored.score + WEIGHTS.cosine * (known.get(scored.candidate) ?? least),
    })),
  );
}

function separator(previous: QuotableSentence | undefined, candidate: QuotableSentence): string {
  if (previous === undefined) return '';
  if (candidate.kind === 'item' && candidate.leadIn !== undefined) return '\n- ';
  if (candidate.kind !== 'sentence' || previous.kind !== 'sentence') return '\n\n';
  if (previous.passage.article.id !== candidate.passage.article.id) return '\n\n';
  // Words that were said are not joined over a gap unseen.
  return candidate.saidIn !== undefined && leavesOut(previous, candidate) ? ' … ' : ' ';
}

/** Whether words are left out between the two that nothing marks yet. */
function leavesOut(previous: QuotableSentence, candidate: QuotableSentence): boolean {
  if (/(?:…|\.{3})$/u.test(previous.text)) return false;
  return (
    previous.passage.id !== candidate.passage.id ||
    candidate.passage.text.slice(previous.end, candidate.start).trim() !== ''
  );
}
