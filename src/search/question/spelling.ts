import type { TermCounts } from '../../index/types.ts';

/** Shorter words have too many neighbours that are other words. */
const SHORTEST_CORRECTED = 6;
/** From here on, one wrong letter is more likely a slip than another word (`mayor` and `major`). */
const SHORTEST_REPLACED = 8;
const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyz');

/**
 * The term of the corpus that a term unknown to it was probably meant to be: one letter left out, put in, swapped
 * with its neighbour or, in long words, replaced, the first letter being right. Of several, the one in most passages.
 */
export function correctedTerm(term: string, terms: TermCounts): string | undefined {
  if (!/^[a-z]+$/.test(term) || term.length < SHORTEST_CORRECTED || term.length > 30) {
    return undefined;
  }
  let best: string | undefined;
  let most = 0;
  for (const variant of variants(term)) {
    const passages = terms.documentFrequency(variant);
    if (passages > most || (passages === most && best !== undefined && variant < best)) {
      best = variant;
      most = passages;
    }
  }
  return best;
}

function* variants(term: string): Generator<string> {
  for (let at = 1; at <= term.length; at++) {
    const before = term.slice(0, at);
    const after = term.slice(at);
    const [letter = '', ...rest] = after;
    if (letter !== '') yield before + after.slice(1);
    if (rest.length > 0) yield before + rest[0] + letter + after.slice(2);
    for (const each of LETTERS) {
      yield before + each + after;
      if (letter !== '' && term.length >= SHORTEST_REPLACED) yield before + each + after.slice(1);
    }
  }
}
