/** Whatever has a weight: the terms of a question, above all. */
interface Weighed {
  readonly weight: number;
}

/** Total weight of a question's terms; 1 where it has none, so that shares of it are 0. */
export function totalWeight(terms: readonly Weighed[]): number {
  return weightOf(terms, () => true) || 1;
}

/** Share (0 to 1) of the question's weight that the terms with a property have. */
export function shareOf<Term extends Weighed>(
  terms: readonly Term[],
  holds: (term: Term, place: number) => boolean,
): number {
  return weightOf(terms, holds) / totalWeight(terms);
}

/**
 * Share (0 to 1) of the question's weight that a passage holds.
 * @param strengths for each term how strongly; 0 where it lacks it
 */
export function coverage(terms: readonly Weighed[], strengths: readonly number[]): number {
  return shareOf(terms, (_, place) => (strengths[place] ?? 0) > 0);
}

function weightOf<Term extends Weighed>(
  terms: readonly Term[],
  counts: (term: Term, place: number) => boolean,
): number {
  // Asked for every sentence and every candidate, so nothing is made on the way.
  let sum = 0;
  for (let place = 0; place < terms.length; place++) {
    const term = terms[place];
    if (term !== undefined && counts(term, place)) sum += term.weight;
  }
  return sum;
}
