import type { Finding } from './check-facts.ts';
import { wordsLike } from './content-overlap.ts';
import { contextSimilarity } from './context.ts';
import type { PreparedSource, TextFacts } from './prepare-source.ts';

const FLIPPED = 0.3;
/** How alike (0 to 1) the surroundings must be for two places to speak of the same thing. */
const SAME_THING = 0.4;
/** A negation so many words away from a word may be about it. */
const NEAR = 4;

/**
 * Whether a statement denies what the source affirms, or the other way round, as far as negating words show it: the
 * word that a negation reaches is compared with the place in the source whose surroundings are most alike.
 */
export function checkNegation(statement: TextFacts, source: PreparedSource): Finding[] {
  const denied = findDenied(statement, source);
  if (denied !== undefined) {
    return [{ reason: `denies "${denied}", which the source affirms`, factor: FLIPPED }];
  }
  const affirmed =
    statement.negations.cues.length === 0 ? findAffirmed(statement, source) : undefined;
  if (affirmed === undefined) return [];
  return [{ reason: `affirms "${affirmed}", which the source denies`, factor: FLIPPED }];
}

function findDenied(statement: TextFacts, source: PreparedSource): string | undefined {
  for (const row of statement.negations.negated) {
    const place = likestPlace(statement, row, source);
    if (place === undefined || place.similarity < SAME_THING) continue;
    const near = source.negations.cues.some((cue) => Math.abs(cue - place.row) <= NEAR);
    if (!near && !source.negations.negated.has(place.row)) return statement.words[row]?.surface;
  }
  return undefined;
}

function findAffirmed(statement: TextFacts, source: PreparedSource): string | undefined {
  for (const [row, word] of statement.words.entries()) {
    if (!word.content) continue;
    const place = likestPlace(statement, row, source);
    if (place === undefined || place.similarity < SAME_THING) continue;
    if (source.negations.nearest.has(place.row)) return word.surface;
  }
  return undefined;
}

interface Place {
  readonly row: number;
  readonly similarity: number;
}

/** Where the source has a word of the statement in the likest surroundings. */
function likestPlace(statement: TextFacts, row: number, source: PreparedSource): Place | undefined {
  const word = statement.words[row];
  if (word === undefined) return undefined;
  let best: Place | undefined;
  for (const place of wordsLike(word.term, source)) {
    const similarity =
      contextSimilarity(statement.words, { first: row, end: row + 1 }, source.words, {
        first: place,
        end: place + 1,
      }) ?? 0;
    if (best === undefined || similarity > best.similarity) best = { row: place, similarity };
  }
  return best;
}
