import type { PassageRecord } from '../index/types.ts';
import { expectedAnswer, holdsAnswer } from '../search/question/answer-type.ts';
import type { QuestionTerm } from '../search/question/question-terms.ts';
import type { Candidate } from '../search/ranking/candidates.ts';
import { type FusedCandidate, totalWeight } from '../search/ranking/fuse.ts';
import { likeness } from '../search/ranking/near-duplicates.ts';
import type { SearchResult } from '../search/search.ts';
import { readText } from '../text/read-text.ts';

/** What is measured of the best passages to judge whether they hold the answer. All but `lead` are of the best one. */
export interface Signals {
  /** Cosine of question and best window, -1 to 1. */
  readonly cosine: number;
  /** Share (0 to 1) of the question's weight that its best sentence holds. Words unknown to the corpus count. */
  readonly sentence: number;
  /**
   * Share that its text holds of what the title and headings do not: a title names the subject, the rest of the
   * question asks something of it. Half where there is no rest.
   */
  readonly beyondTitle: number;
  /**
   * By how much its score exceeds the mean of the ten after it that say something else: neither near-duplicates of it
   * nor passages that hold the whole question too. Half its score where there are none.
   */
  readonly lead: number;
  /**
   * Share of the question's weight in names that the passage lacks: words written with a capital within the
   * question. A text about another place or person does not answer, however alike it is.
   */
  readonly missingNames: number;
}

/** Passages that the lead is taken over. */
const COMPARED = 10;
/** A passage that holds this share of the question may well answer it too, and is no reason to doubt the best one. */
const HOLDS_IT_TOO = 0.9;

/** A sentence of a passage with its index terms. */
export interface ReadSentence {
  readonly text: string;
  readonly terms: ReadonlySet<string>;
}

/** The sentences of a passage, read once for all that is measured of them. */
export function readSentences({ text }: PassageRecord): ReadSentence[] {
  return readText(text).sentences.map(({ start, end }) => {
    const sentence = readText(text.slice(start, end));
    return { text: sentence.text, terms: new Set(sentence.terms) };
  });
}

/** @param sentences - those of `passage`, the best one */
export function measureSignals(
  question: string,
  { terms, ranked }: Pick<SearchResult, 'terms' | 'ranked'>,
  passage: PassageRecord,
  sentences: readonly ReadSentence[],
  vectorOf: (candidate: Candidate) => Float32Array,
): Signals | undefined {
  const best = ranked[0];
  if (best === undefined) return undefined;
  const names = namesIn(question);
  const held = heldTerms(best.candidate, terms);
  const titled = new Set(
    readText([passage.article.title, ...passage.headingPath].join('\n')).terms,
  );
  const rest = terms.filter(({ term }) => !titled.has(term));
  const inText = (term: QuestionTerm) =>
    sentences.some((sentence) => sentence.terms.has(term.term));
  return {
    cosine: best.candidate.cosine,
    sentence: Math.max(
      0,
      ...sentences.map((sentence) => share(terms, ({ term }) => sentence.terms.has(term))),
    ),
    beyondTitle: rest.length > 0 ? share(rest, inText) : 0.5,
    lead: leadOf(ranked, terms, vectorOf),
    missingNames: share(terms, (term) => !held.has(term) && names.has(term.writtenAs ?? term.term)),
  };
}

/**
 * How far (0 to 1) one sentence of the best passage both speaks of what is asked and holds something of the kind that is
 * asked for: a number for "how many", a name for "who". 0 where the question's wording does not tell the kind.
 */
export function answerEvidence(
  question: string,
  terms: readonly QuestionTerm[],
  sentences: readonly ReadSentence[],
): number {
  const type = expectedAnswer(question);
  if (type === undefined) return 0;
  return Math.max(
    0,
    ...sentences.map(
      (sentence) =>
        share(terms, ({ term }) => sentence.terms.has(term)) *
        holdsAnswer(type, sentence.text, question),
    ),
  );
}

/** Share (0 to 1) of the question's weight that a passage holds. */
export function coverage(candidate: Candidate, terms: readonly QuestionTerm[]): number {
  const held = heldTerms(candidate, terms);
  return share(terms, (term) => held.has(term));
}

function heldTerms(candidate: Candidate, terms: readonly QuestionTerm[]): Set<QuestionTerm> {
  return new Set(terms.filter((_, place) => (candidate.strengths[place] ?? 0) > 0));
}

/** Terms of the words that are written with a capital, but for the first word and a question all in capitals. */
function namesIn(question: string): Set<string> {
  if (!/\p{Ll}/u.test(question)) return new Set();
  const [, ...rest] = readText(question).compounds;
  const capitals = rest.filter(({ surface }) => /^\P{L}*\p{Lu}/u.test(surface));
  return new Set(capitals.flatMap(({ surface }) => readText(surface).terms));
}

function share(terms: readonly QuestionTerm[], holds: (term: QuestionTerm) => boolean): number {
  return weightOf(terms.filter(holds)) / totalWeight(terms);
}

function weightOf(terms: readonly QuestionTerm[]): number {
  return terms.reduce((sum, { weight }) => sum + weight, 0);
}

function leadOf(
  ranked: readonly FusedCandidate[],
  terms: readonly QuestionTerm[],
  vectorOf: (candidate: Candidate) => Float32Array,
): number {
  const [best, ...others] = ranked;
  if (best === undefined) return 0;
  const vector = vectorOf(best.candidate);
  const compared: number[] = [];
  for (const { candidate, score } of others) {
    if (compared.length === COMPARED) break;
    if (coverage(candidate, terms) >= HOLDS_IT_TOO) continue;
    if (likeness(vector, vectorOf(candidate)) < 0.5) compared.push(score);
  }
  if (compared.length === 0) return best.score / 2;
  return best.score - compared.reduce((sum, score) => sum + score, 0) / compared.length;
}
