import { tokenize } from '../index/bm25/tokenize.ts';
import type { PassageRecord } from '../index/types.ts';
import type { Candidate } from './candidates.ts';
import { type FusedCandidate, totalWeight } from './fuse.ts';
import { likeness } from './near-duplicates.ts';
import type { QuestionTerm } from './question-terms.ts';

/** What is measured of the best passages to judge whether they hold the answer. All but `lead` are of the first one. */
export interface Signals {
  /** Share (0 to 1) of the question's weight that the passage, with its title, holds. Words unknown to the corpus count. */
  readonly coverage: number;
  /** Cosine of question and best window, -1 to 1. */
  readonly cosine: number;
  /** Share that its best single sentence holds. */
  readonly sentence: number;
  /**
   * Share that its text holds of what the title and headings do not: a title names the subject, the rest of the
   * question asks something of it. Half where there is no rest.
   */
  readonly beyondTitle: number;
  /** By how much its score exceeds that of the fourth passage after it that says something else. */
  readonly lead: number;
}

/** Sentence ends and lines; good enough for counting words, not for quoting. */
const SENTENCE_BREAK = /\n+|(?<=[.!?…]["'”’)]?)\s+(?=["'“‘(]?[\p{Lu}\p{N}])/u;

/** Which following passage the lead is taken over: passages right behind the first often hold the answer too. */
const COMPARED = 4;

export function measureSignals(
  ranked: readonly FusedCandidate[],
  terms: readonly QuestionTerm[],
  passage: PassageRecord,
  vectorOf: (candidate: Candidate) => Float32Array,
): Signals | undefined {
  const best = ranked[0];
  if (best === undefined) return undefined;
  const sentences = passage.text.split(SENTENCE_BREAK).map((text) => new Set(tokenize(text)));
  const titled = new Set(tokenize([passage.article.title, ...passage.headingPath].join('\n')));
  const rest = terms.filter(({ term }) => !titled.has(term));
  const inText = (term: QuestionTerm) => sentences.some((sentence) => sentence.has(term.term));
  return {
    coverage: coverage(best.candidate, terms),
    cosine: best.candidate.cosine,
    sentence: Math.max(
      0,
      ...sentences.map((sentence) => share(terms, ({ term }) => sentence.has(term))),
    ),
    beyondTitle: rest.length > 0 ? share(rest, inText) : 0.5,
    lead: leadOf(ranked, vectorOf),
  };
}

/** Share (0 to 1) of the question's weight that a passage holds. */
export function coverage(candidate: Candidate, terms: readonly QuestionTerm[]): number {
  const held = new Set(terms.filter((_, place) => (candidate.strengths[place] ?? 0) > 0));
  return share(terms, (term) => held.has(term));
}

function share(terms: readonly QuestionTerm[], holds: (term: QuestionTerm) => boolean): number {
  return weightOf(terms.filter(holds)) / totalWeight(terms);
}

function weightOf(terms: readonly QuestionTerm[]): number {
  return terms.reduce((sum, { weight }) => sum + weight, 0);
}

function leadOf(
  ranked: readonly FusedCandidate[],
  vectorOf: (candidate: Candidate) => Float32Array,
): number {
  const [best, ...others] = ranked;
  if (best === undefined) return 0;
  const vector = vectorOf(best.candidate);
  let compared: FusedCandidate | undefined;
  let count = 0;
  for (const other of others) {
    if (likeness(vector, vectorOf(other.candidate)) >= 0.5) continue;
    compared = other;
    count += 1;
    if (count === COMPARED) break;
  }
  return compared === undefined ? 0 : best.score - compared.score;
}
