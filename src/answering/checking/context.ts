import type { Word } from '../../text/words/read-words.ts';
import { sameFamily } from './content-overlap.ts';

/** A stretch of words, `end` exclusive. */
export interface Span {
  readonly first: number;
  readonly end: number;
}

/** Weights of the nearest content words, nearest first. */
const WEIGHTS = [1, 0.7, 0.4, 0.2];
/** How many content words away, in the source, a neighbour still is one. */
const NEAR = 4;
const FAR = 9;
const OTHER_SIDE = 0.4;

/** Small words that tell what part a date or number plays. */
const SIGNALS = /^(?:until|till|since|from|before|after|by|to|than|over|under|between|up|down)$/;
const SIGNAL_WEIGHT = 0.6;

/** How a statement and a source put the same thing. */
export interface ContextOptions {
  /** Rows of the statement that are passed over. */
  readonly skip?: (row: number) => boolean;
  /** One is in the active voice and the other in the passive: what stands left in one stands right in the other. */
  readonly mirrored?: boolean;
}

/**
 * How far (0 to 1) the content words around a fact in a statement are found around a place in a source: the
 * measure of whether the fact plays the same part there. Words on the other side count less; a statement with
 * nothing around the fact gives `undefined`.
 */
export function contextSimilarity(
  statement: readonly Word[],
  fact: Span,
  source: readonly Word[],
  place: Span,
  options: ContextOptions = {},
): number | undefined {
  let total = 0;
  let found = 0;
  const sentence = statement[fact.first]?.sentence;
  for (const side of [-1, 1] as const) {
    let rank = 0;
    const from = side < 0 ? fact.first - 1 : fact.end;
    for (let index = from; rank < WEIGHTS.length; index += side) {
      const word = statement[index];
      if (word === undefined || word.sentence !== sentence) break;
      if (!word.content || options.skip?.(index) === true) continue;
      const weight = WEIGHTS[rank] ?? 0;
      rank += 1;
      total += weight;
      found +=
        weight * nearness(word.term, source, place, options.mirrored ? opposite(side) : side);
    }
  }
  const signal = statement[fact.first - 1]?.folded ?? '';
  if (SIGNALS.test(signal)) {
    total += SIGNAL_WEIGHT;
    if (source[place.first - 1]?.folded === signal) found += SIGNAL_WEIGHT;
  }
  return total === 0 ? undefined : found / total;
}

function opposite(side: -1 | 1): -1 | 1 {
  return side === 1 ? -1 : 1;
}

function nearness(term: string, source: readonly Word[], place: Span, side: -1 | 1): number {
  let best = 0;
  const sentence = source[place.first]?.sentence;
  for (const direction of [side, opposite(side)]) {
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
      if (word.content && (inside || !word.aside)) steps += 1;
    }
  }
  return best;
}
