import { wordsLike } from './content-overlap.ts';
import { contextSimilarity } from './context.ts';
import type { Finding } from './finding.ts';
import type { PreparedSource, TextFacts } from './prepare-source.ts';
import type { Claim } from './read-claim.ts';

const FLIPPED = 0.3;
/** How alike (0 to 1) the surroundings must be for two places to speak of the same thing. */
const SAME_THING = 0.4;
const SURELY_SAME = 0.6;
/** A negation so many words away from a word may be about it. */
const NEAR = 4;

/**
 * Whether a statement denies what the source affirms, or the other way round, as far as negating words show it: the
 * word that a negation reaches is compared with the place in the source whose surroundings are most alike.
 */
export function checkNegation({ facts: statement, best: { source } }: Claim): Finding[] {
  const denied = findDenied(statement, source);
  if (denied !== undefined) {
    return [flipped(`denies "${denied}", which the source affirms`)];
  }
  const affirmed =
    statement.negations.cues.length === 0 ? findAffirmed(statement, source) : undefined;
  if (affirmed === undefined) return [];
  return [flipped(`affirms "${affirmed}", which the source denies`)];
}

function flipped(reason: string): Finding {
  return { kind: 'contradicted', reason, factor: FLIPPED };
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
    if (place === undefined) continue;
    const { nearest, negated } = source.negations;
    if (nearest.has(place.row) && place.similarity >= SAME_THING) return word.surface;
    // What a negation reaches only after another word must be about the same thing more plainly.
    if (negated.has(place.row) && place.similarity >= SURELY_SAME) return word.surface;
  }
  return undefined;
}

interface Place {
  readonly row: number;
  readonly similarity: number;
}

/** By so much the surroundings of one place must be more alike than those of another to rule it out. */
const CLEARLY = 0.15;

/**
 * Where the source has a word of the statement in the likest surroundings; none when the source has it in much the
 * same surroundings both denied and affirmed.
 */
function likestPlace(statement: TextFacts, row: number, source: PreparedSource): Place | undefined {
  const word = statement.words[row];
  if (word === undefined) return undefined;
  const fact = { first: row, end: row + 1 };
  const likest: { denied?: Place; affirmed?: Place } = {};
  for (const place of wordsLike(word.term, source)) {
    const there = { first: place, end: place + 1 };
    const similarity = contextSimilarity(statement.words, fact, source.words, there) ?? 0;
    const side = source.negations.negated.has(place) ? 'denied' : 'affirmed';
    if (similarity > (likest[side]?.similarity ?? -1)) likest[side] = { row: place, similarity };
  }
  const { denied, affirmed } = likest;
  if (denied === undefined || affirmed === undefined) return denied ?? affirmed;
  if (Math.abs(denied.similarity - affirmed.similarity) < CLEARLY) return undefined;
  return denied.similarity > affirmed.similarity ? denied : affirmed;
}
