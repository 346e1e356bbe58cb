import type { QuestionTerm } from '../../search/question/question-terms.ts';

/** A term of the question and how much it tells. */
export interface WeighedTerm {
  readonly term: string;
  /**
   * Its share (0 to 1) of what all the question's terms tell about which sentence of the passage answers; less for a
   * term of the subject.
   */
  readonly share: number;
  /** The same from the corpus alone. */
  readonly corpusShare: number;
}

/**
 * What the title or a heading says counts for this much of its share: the whole passage is about it, and the sentence
 * that answers often does not repeat it.
 */
const SUBJECT = 0.4;
/** Words that begin alike (`invade`, `invasion`) count for this much of a match. */
const ALIKE = 0.6;

/**
 * How much each term of the question tells: its weight in the corpus (inverse document frequency) times its rarity
 * among the passage's own sentences, since what every sentence mentions does not tell which one answers.
 *
 * @param sentences the terms of each sentence of the passage
 * @param subject the terms of the article's title and the passage's headings
 */
export function weighTerms(
  terms: readonly QuestionTerm[],
  sentences: readonly ReadonlySet<string>[],
  subject: ReadonlySet<string>,
): WeighedTerm[] {
  const weighed = terms.map(({ term, weight }) => {
    const holding = sentences.filter((sentence) => sentence.has(term)).length;
    const distinction = Math.log(1 + (sentences.length + 0.5) / (holding + 0.5));
    return { term, weight, product: weight * distinction };
  });
  const products = sum(weighed.map(({ product }) => product)) || 1;
  const weights = sum(weighed.map(({ weight }) => weight)) || 1;
  return weighed.map(({ term, weight, product }) => ({
    term,
    share: (product / products) * (subject.has(term) ? SUBJECT : 1),
    corpusShare: weight / weights,
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

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
