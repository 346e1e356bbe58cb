import { tokenize } from '../../index/bm25/tokenize.ts';
import type { TermIndex } from '../../index/types.ts';

/** What extraction needs to know of the corpus. */
export type TermStatistics = Pick<TermIndex, 'passageCount' | 'documentFrequency'>;

/** A term of the question and how much it tells. */
export interface QuestionTerm {
  readonly term: string;
  /** Its share (0 to 1) of what all the question's terms tell about which sentence of the passage answers. */
  readonly share: number;
  /** The same from the corpus alone. */
  readonly corpusShare: number;
}

/** Words that begin alike (`invade`, `invasion`) count for this much of a match. */
const ALIKE = 0.6;

/**
 * How much each term of the question tells: its rarity in the corpus (the inverse document frequency of BM25) times
 * its rarity among the passage's own sentences, since what every sentence mentions does not tell which one answers.
 *
 * @param sentences the terms of each sentence of the passage
 */
export function weighTerms(
  question: string,
  sentences: readonly ReadonlySet<string>[],
  statistics: TermStatistics,
): QuestionTerm[] {
  const weighed = [...new Set(tokenize(question))].map((term) => {
    const rarity = inverseFrequency(statistics.documentFrequency(term), statistics.passageCount);
    const holding = sentences.filter((sentence) => sentence.has(term)).length;
    const distinction = Math.log(1 + (sentences.length + 0.5) / (holding + 0.5));
    return { term, rarity, weight: rarity * distinction };
  });
  const weight = sum(weighed.map((one) => one.weight)) || 1;
  const rarity = sum(weighed.map((one) => one.rarity)) || 1;
  return weighed.map((one) => ({
    term: one.term,
    share: one.weight / weight,
    corpusShare: one.rarity / rarity,
  }));
}

/** How far (0 to 1) a term, or a word that begins like it, is among others. */
export function matchOf(term: string, terms: ReadonlySet<string>): number {
  if (terms.has(term)) return 1;
  for (const other of terms) if (beginAlike(term, other)) return ALIKE;
  return 0;
}

function beginAlike(one: string, other: string): boolean {
  const needed = Math.max(4, 0.6 * Math.max(one.length, other.length));
  if (Math.min(one.length, other.length) < needed || /^\d/.test(one)) return false;
  let shared = 0;
  while (shared < needed && one[shared] === other[shared]) shared += 1;
  return shared >= needed;
}

function inverseFrequency(frequency: number, count: number): number {
  return Math.log(1 + (count - frequency + 0.5) / (frequency + 0.5));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
