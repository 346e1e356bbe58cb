import { wordsLike } from './content-overlap.ts';
import { contextSimilarity } from './context.ts';
import type { Finding } from './finding.ts';
import type { PreparedSource, TextFacts } from './prepare-source.ts';
import type { Claim } from './read-claim.ts';

const FLIPPED = 0.3;
/** How alike (0 to 1) the surroundings must be for two places to speak of the same thing. */
const SAME_THING = 0.5;
const SURELY_SAME = 0.6;
/** A writer may well affirm one thing where the source denies another: what is affirmed must be plainly the same. */
const PLAINLY_SAME = 0.7;
/** A negation so many words away from a word may be about it. */
const NEAR = 4;

/**
 * Whether a statement denies what the source affirms, or the other way round, as far as negating words show it: the
 * word that a negation reaches is compared with the place in the source whose surroundings are most alike.
 */
export function checkNegation(
  { facts: statement, best }: Claim,
  sources: readonly PreparedSource[],
): Finding[] {
  const denied = findDenied(statement, best.source, sources);
  if (denied !== undefined) return [flipped(`denies "${denied}", which the source affirms`)];
  if (statement.negations.cues.length > 0) return [];
  const affirmed = findAffirmed(statement, best.source, sources);
  if (affirmed === undefined) return [];
  return [flipped(`affirms "${affirmed}", which the source denies`)];
}

function flipped(reason: string): Finding {
  return { kind: 'contradicted', reason, factor: FLIPPED };
}

function findDenied(
  statement: TextFacts,
  source: PreparedSource,
  sources: readonly PreparedSource[],
): string | undefined {
  for (const reached of statement.negations.reached) {
    const affirmed = reached.find((row) => {
      const place = likestPlace(statement, row, source);
      return place !== undefined && place.similarity >= SAME_THING && !isDenied(place.row, source);
    });
    // Where a source denies one of the words that a negation reaches, it does not affirm the others.
    const agreed = reached.some((row) =>
      sources.some((one) => hasPlace(statement, row, one, (place) => isDenied(place, one))),
    );
    if (affirmed !== undefined && !agreed) return statement.words[affirmed]?.surface;
  }
  return undefined;
}

function findAffirmed(
  statement: TextFacts,
  source: PreparedSource,
  sources: readonly PreparedSource[],
): string | undefined {
  const { negated } = source.negations;
  for (const [row, word] of statement.words.entries()) {
    if (!word.content) continue;
    const place = likestPlace(statement, row, source);
    if (place === undefined) continue;
    const denied = negated.has(place.row) && place.similarity >= PLAINLY_SAME;
    if (!denied) continue;
    const others = sources.filter((one) => one !== source);
    const agreed = others.some((one) => hasPlace(statement, row, one, (at) => !isDenied(at, one)));
    if (!agreed) return word.surface;
  }
  return undefined;
}

function isDenied(row: number, { negations }: PreparedSource): boolean {
  return negations.negated.has(row) || negations.cues.some((cue) => Math.abs(cue - row) <= NEAR);
}

/** Whether a source has a word of the statement in surroundings like its own, in a place of a certain kind. */
function hasPlace(
  statement: TextFacts,
  row: number,
  source: PreparedSource,
  holds: (place: number) => boolean,
): boolean {
  const fact = { first: row, end: row + 1 };
  return wordsLike(statement.words[row]?.term ?? '', source).some((place) => {
    if (!holds(place)) return false;
    const there = { first: place, end: place + 1 };
    const similarity = contextSimilarity(statement.words, fact, source.words, there) ?? 0;
    return similarity >= SURELY_SAME;
  });
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
  if (Math.min(denied.similarity, affirmed.similarity) >= SURELY_SAME) return undefined;
  return denied.similarity > affirmed.similarity ? denied : affirmed;
}
