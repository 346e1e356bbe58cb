import type { AnalysedQuestion, RankedPassage } from '../../search/found.ts';
import { askedFor } from '../../search/question/answer-type.ts';
import type { Statement, StatementSource } from '../statement.ts';
import { candidatesOf, titleOf } from './candidates.ts';
import { chooseCandidates, type ScoredCandidate } from './choose-candidates.ts';
import type { QuotableSentence } from './quotable-sentence.ts';
import type { SentenceRanker } from './sentence-ranker.ts';
import { measureSignals } from './signals.ts';
import { summaryOf } from './summary.ts';
import { scoreOf, WEIGHTS } from './weights.ts';

/** A sentence of a passage, word for word but for white space, to stand in an answer. */
export interface ExtractedStatement extends Statement, StatementSource {}

/** Passages whose sentences are considered, and how far behind the first their scores may be. */
const MOST_PASSAGES = 5;
const FARTHEST_PASSAGE = 0.3;
/** A title or heading answers only where no sentence says the same: it names more often than it tells. */
const HEADING_PENALTY = 1.5;

/**
 * The one to three sentences of the found passages that answer best, those of one passage in reading order, led
 * by the passage of the best one. Empty where no passage holds a sentence that can be quoted.
 * @param found best first
 * @throws {UserError} `embedding-failed` when the model gives no usable vector
 */
export async function extractStatements(
  question: AnalysedQuestion,
  found: readonly RankedPassage[],
  ranker: SentenceRanker,
  options: { signal?: AbortSignal } = {},
): Promise<ExtractedStatement[]> {
  const passages = found
    .slice(0, MOST_PASSAGES)
    .filter((ranked) => behind(ranked, found) <= FARTHEST_PASSAGE);
  const type = askedFor(question.text);
  if (type === 'summary') return asStatements(summaryOf(found));
  const groups = passages.flatMap((ranked) => {
    const distance = WEIGHTS.behind * behind(ranked, passages);
    const scored = (candidates: readonly QuotableSentence[]): ScoredCandidate[] =>
      measureSignals(question, candidates).map((measured) => ({
        ...measured,
        holds: measured.signals.answerType,
        typed: type !== undefined,
        score:
          scoreOf(measured.signals) +
          distance -
          (measured.candidate.kind === 'heading' ? HEADING_PENALTY : 0),
      }));
    const own = scored(candidatesOf(ranked.passage));
    return isFirstOfArticle(ranked, passages) ? [own, scored([titleOf(ranked.passage)])] : [own];
  });
  const rescored = await rankAgain(question, groups, ranker, options);
  return asStatements(chooseCandidates(rescored).map(({ candidate }) => candidate));
}

function asStatements(chosen: readonly QuotableSentence[]): ExtractedStatement[] {
  return chosen.map((candidate, index) => ({
    text: candidate.text,
    before: separator(chosen[index - 1], candidate),
    // Among sentences a heading is read like one.
    kind: candidate.kind === 'heading' ? 'sentence' : candidate.kind,
    passage: candidate.passage,
    quoteStart: candidate.start,
    quoteEnd: candidate.end,
    ...(candidate.title === undefined ? {} : { title: candidate.title }),
  }));
}

function isFirstOfArticle(ranked: RankedPassage, passages: readonly RankedPassage[]): boolean {
  const { id } = ranked.passage.article;
  return passages.find(({ passage }) => passage.article.id === id) === ranked;
}

function behind(ranked: RankedPassage, passages: readonly RankedPassage[]): number {
  return Math.max(0, (passages[0]?.score ?? 0) - ranked.score);
}

async function rankAgain(
  question: AnalysedQuestion,
  groups: readonly (readonly ScoredCandidate[])[],
  ranker: SentenceRanker,
  options: { signal?: AbortSignal },
): Promise<ScoredCandidate[][]> {
  const ranked = groups
    .flat()
    .filter(({ candidate }) => candidate.whole)
    .sort((one, other) => other.score - one.score);
  const scores = await ranker.rank(question, ranked, options);
  const known = new Map(ranked.map((scored, place) => [scored, scores[place] ?? scored.score]));
  return groups.map((group) =>
    group.map((scored) => ({ ...scored, score: known.get(scored) ?? scored.score })),
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
