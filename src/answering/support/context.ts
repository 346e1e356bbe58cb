import { sameFamily } from './content-overlap.ts';
import type { Word } from './words.ts';

/** A stretch of words, `end` exclusive. */
export interface Span {
  readonly first: number;
  readonly end: number;
}

/** Weights of the nearest content words, nearest first. */
const WEIGHTS = [1, 0.8, 0.6, 0.4];
/** How many words away, in the source, a neighbour still is one. */
const NEAR = 7;
const FAR = 14;
const OTHER_SIDE = 0.4;

/**
 * How far (0 to 1) the content words around a fact in a statement are found around a place in a source: the
 * measure of whether the fact plays the same part there. Words on the other side count less; a statement with
 * nothing around the fact gives `undefined`. Rows of the statement for which `skip` holds are passed over.
 */
export function contextSimilarity(
  statement: readonly Word[],
  fact: Span,
  source: readonly Word[],
  place: Span,
  skip: (row: number) => boolean = () => false,
): number | undefined {
  let total = 0;
  let found = 0;
  for (const side of [-1, 1] as const) {
    let rank = 0;
    const from = side < 0 ? fact.first - 1 : fact.end;
    const sentence = statement[fact.first]?.sentence;
    for (let index = from; rank < WEIGHTS.length; index += side) {
      const word = statement[index];
      if (word === undefined || word.sentence !== sentence) break;
      if (!word.content || skip(index)) continue;
      const weight = WEIGHTS[rank] ?? 0;
      rank += 1;
      total += weight;
      found += weight * nearness(word.term, source, place, side);
    }
  }
  return total === 0 ? undefined : found / total;
}

function nearness(term: string, source: readonly Word[], place: Span, side: -1 | 1): number {
  let best = 0;
  const sentence = source[place.first]?.sentence;
  for (const direction of [side, side === 1 ? -1 : 1]) {
    const sideWeight = direction === side ? 1 : OTHER_SIDE;
    const from = direction < 0 ? place.first - 1 : place.end;
    // What stands in brackets keeps nobody apart.
    const inside = source[place.first]?.aside === true;
    let steps = 0;
    for (let row = from; steps < FAR; row += direction) {
      const word = source[row];
      if (word === undefined || word.sentence !== sentence) break;
      if (word.term === term || sameFamily(word.term, term)) {
        best = Math.max(best, sideWeight * (steps < NEAR ? 1 : 0.7));
        break;
      }
      if (inside || !word.aside) steps += 1;
    }
  }
  return best;
}
