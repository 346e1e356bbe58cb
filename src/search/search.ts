import {
  answerEvidence,
  measureSignals,
  readSentences,
  type Signals,
} from '../confidence/signals.ts';
import type { OpenIndex, PassageRecord } from '../index/types.ts';
import { type QuestionTerm, questionTerms } from './question/question-terms.ts';
import { type Candidate, findCandidates } from './ranking/candidates.ts';
import { type FusedCandidate, fuse } from './ranking/fuse.ts';

/** What a search finds, before it is drawn up for a reader. */
export interface SearchResult {
  readonly terms: readonly QuestionTerm[];
  /** All candidates, best first. */
  readonly ranked: readonly FusedCandidate[];
  /** Absent where there is no passage at all. */
  readonly signals: Signals | undefined;
  /** How far (0 to 1) a sentence of the best passage holds the kind of thing that is asked for. */
  readonly evidence: number;
  /** Reads a passage; each only once. */
  readonly passage: (row: number) => PassageRecord;
}

/**
 * Searches an index for the passages that answer a question.
 * @param vector the question's embedding
 * @param alsoRows passages that join the candidates
 */
export function search(
  index: OpenIndex,
  question: string,
  vector: Float32Array,
  alsoRows: readonly number[] = [],
): SearchResult {
  const passage = remembered((row: number) => {
    const [read] = index.passages([row]);
    if (read === undefined) throw new RangeError(`There is no passage ${row}.`);
    return read;
  });
  const windowVector = remembered((window: number) => index.windowVector(window));
  const vectorOf = ({ window }: Candidate) => windowVector(window);
  const terms = questionTerms(question, index.terms);
  const candidates = findCandidates(index, vector, terms, alsoRows);
  const ranked = fuse(candidates, terms, { vectorOf, textOf: ({ row }) => passage(row).text });
  const best = ranked[0];
  if (best === undefined) return { terms, ranked, signals: undefined, evidence: 0, passage };
  const bestPassage = passage(best.candidate.row);
  const sentences = readSentences(bestPassage);
  return {
    terms,
    ranked,
    signals: measureSignals(question, { terms, ranked }, bestPassage, sentences, vectorOf),
    evidence: answerEvidence(question, terms, sentences),
    passage,
  };
}

function remembered<Value>(read: (key: number) => Value): (key: number) => Value {
  const known = new Map<number, Value>();
  return (key) => {
    const value = known.get(key) ?? read(key);
    known.set(key, value);
    return value;
  };
}
