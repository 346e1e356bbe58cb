import type { Finding } from './check-facts.ts';
import { contextSimilarity, type Span } from './context.ts';
import type { NameMention } from './extract-names.ts';
import { matchName } from './match-name.ts';
import type { PreparedSource, TextFacts } from './prepare-source.ts';

const SWAPPED = 0.4;
const REPLACED = 0.45;
/** By so much two names must fit each other's places better than their own, both taken together. */
const SWAP_MARGIN = 0.25;
/** A name whose surroundings are found to this share (0 to 1) is in its place. */
const PLACED = 0.45;
/** Another name must fit the surroundings so well, and by so much better. */
const RIVAL = 0.8;
const RIVAL_MARGIN = 0.4;

/** A name of the statement and where the source has it. */
interface PlacedName {
  readonly name: NameMention;
  readonly places: readonly Span[];
}

/** Whether the names of a statement play the parts that they play in the source, as far as their neighbours show it. */
export function checkRoles(statement: TextFacts, source: PreparedSource): Finding[] {
  const placed = statement.names.map((name) => ({
    name,
    places: spans(matchName(statement.words, name, source).places, source),
  }));
  const found = placed.filter((one) => one.places.length > 0);
  const swapped = findSwapped(statement, found, source);
  if (swapped !== undefined) {
    const [one, other] = swapped;
    return [
      {
        reason: `${one.name.text} and ${other.name.text} stand in each other's place`,
        factor: SWAPPED,
      },
    ];
  }
  return findReplaced(statement, found, source);
}

function findSwapped(
  statement: TextFacts,
  placed: readonly PlacedName[],
  source: PreparedSource,
): readonly [PlacedName, PlacedName] | undefined {
  for (const [index, one] of placed.entries()) {
    for (const other of placed.slice(index + 1)) {
      if (voiceDiffers(statement, source, [one, other])) continue;
      const inside = (row: number): boolean => within(row, one.name) || within(row, other.name);
      const likeness = (name: NameMention, places: readonly Span[]): number =>
        bestLikeness(statement, name, places, source, inside);
      const own = likeness(one.name, one.places) + likeness(other.name, other.places);
      const cross = likeness(one.name, other.places) + likeness(other.name, one.places);
      if (cross - own > SWAP_MARGIN) return [one, other];
    }
  }
  return undefined;
}

function findReplaced(
  statement: TextFacts,
  placed: readonly PlacedName[],
  source: PreparedSource,
): Finding[] {
  const stated = new Set(statement.words.filter((word) => word.capital).map((word) => word.folded));
  const rivals = source.names.filter((name) => {
    for (let row = name.first; row < name.end; row++) {
      if (stated.has(source.words[row]?.folded ?? '')) return false;
    }
    return true;
  });
  return placed.flatMap(({ name, places }) => {
    const inside = (row: number): boolean => within(row, name);
    const own = bestLikeness(statement, name, places, source, inside);
    if (own >= PLACED) return [];
    let best: { text: string; likeness: number } | undefined;
    for (const rival of rivals) {
      const likeness = bestLikeness(statement, name, [rival], source, inside);
      if (best === undefined || likeness > best.likeness) best = { text: rival.text, likeness };
    }
    if (best === undefined || best.likeness < RIVAL || best.likeness - own <= RIVAL_MARGIN)
      return [];
    return [{ reason: `names ${name.text} where the source has ${best.text}`, factor: REPLACED }];
  });
}

function bestLikeness(
  statement: TextFacts,
  name: Span,
  places: readonly Span[],
  source: PreparedSource,
  skip: (row: number) => boolean,
): number {
  let best = 0;
  for (const place of places) {
    const likeness = contextSimilarity(statement.words, name, source.words, place, skip) ?? 0;
    best = Math.max(best, likeness);
  }
  return best;
}

/** `A chose B` and `B was chosen by A` put the same names on different sides. */
function voiceDiffers(
  statement: TextFacts,
  source: PreparedSource,
  names: readonly PlacedName[],
): boolean {
  const after = (text: TextFacts, first: number): boolean =>
    [1, 2].some((back) => text.words[first - back]?.folded === 'by');
  const inStatement = names.some(({ name }) => after(statement, name.first));
  const inSource = names.some(({ places }) => places.some((place) => after(source, place.first)));
  return inStatement !== inSource;
}

function within(row: number, span: Span): boolean {
  return row >= span.first && row < span.end;
}

/** Row numbers as stretches: neighbours together. */
function spans(rows: readonly number[], source: PreparedSource): Span[] {
  const found: { first: number; end: number }[] = [];
  for (const row of [...new Set(rows)].sort((one, other) => one - other)) {
    const last = found.at(-1);
    if (
      last !== undefined &&
      last.end === row &&
      source.words[row]?.sentence === source.words[last.first]?.sentence
    ) {
      last.end = row + 1;
    } else {
      found.push({ first: row, end: row + 1 });
    }
  }
  return found;
}
