import { sameRoot } from '../../text/names/name-variants.ts';
import type { NameMention } from '../../text/names/read-names.ts';
import type { Word } from '../../text/words/read-words.ts';
import { type ContextOptions, contextSimilarity, type Span } from './context.ts';
import type { Finding } from './finding.ts';
import { matchName, spelledBefore, spellings } from './match-name.ts';
import type { PreparedSource, TextFacts } from './prepare-source.ts';
import type { Claim } from './read-claim.ts';

const SWAPPED = 0.4;
const REPLACED = 0.45;
/** By so much two names must fit each other's places better than their own, both taken together. */
const SWAP_MARGIN = 0.25;
/** A name whose surroundings are found to this share (0 to 1) is in its place. */
const PLACED = 0.45;
/** Another name must fit the surroundings so well, and by so much better. */
const RIVAL = 0.8;
const RIVAL_MARGIN = 0.4;
const PERFECT = 0.9;
const PERFECT_MARGIN = 0.3;
/** A statement of more names is a list, where places say little; comparing them all would take long. */
const MOST_NAMES = 24;

/** A name of the statement and where the source has it. */
interface PlacedName {
  readonly name: NameMention;
  readonly places: readonly Span[];
}

/** Whether the names of a claim play the parts that they play in its source, as far as their neighbours show it. */
export function checkRoles({ facts: statement, best }: Claim): Finding[] {
  const { source, nearest } = best;
  const placed = statement.names.slice(0, MOST_NAMES).map((name) => ({
    name,
    places: spans(matchName(statement.words, name, source).places, source),
  }));
  const found = placed.filter((one) => one.places.length > 0);
  const swapped = findSwapped(statement, found, source, nearest);
  if (swapped !== undefined) {
    const [one, other] = swapped;
    const reason = `${one.name.text} and ${other.name.text} stand in each other's place`;
    return [{ kind: 'contradicted', reason, factor: SWAPPED }];
  }
  return findReplaced(statement, found, source, nearest);
}

function findSwapped(
  statement: TextFacts,
  placed: readonly PlacedName[],
  source: PreparedSource,
  nearest: number | undefined,
): readonly [PlacedName, PlacedName] | undefined {
  for (const [index, one] of placed.entries()) {
    for (const other of placed.slice(index + 1)) {
      if (related(statement, one.name, other.name)) continue;
      const mirrored = voiceDiffers(statement, source, nearest, [one, other]);
      const inside = (row: number): boolean => within(row, one.name) || within(row, other.name);
      const likeness = (name: NameMention, places: readonly Span[]): number =>
        bestLikeness(statement, name, places, source, { skip: inside, mirrored });
      const own = likeness(one.name, one.places) + likeness(other.name, other.places);
      const cross = likeness(one.name, other.places) + likeness(other.name, one.places);
      if (cross - own > SWAP_MARGIN) return [one, other];
    }
  }
  return undefined;
}

/**
 * Whether two names cannot stand in each other's place: they have words of one root (`Cuba` and `Cuban oil`), one
 * abbreviates the other, or they are items of one list.
 */
function related(statement: TextFacts, one: Span, other: Span): boolean {
  const spelled = spelledBefore(statement.words, other.first);
  if (spelled !== undefined && one.first < spelled.end && one.end > spelled.first) return true;
  if (listed(statement, one, other) || (isHead(statement, one) && isHead(statement, other)))
    return true;
  const others = statement.words.slice(other.first, other.end);
  return statement.words
    .slice(one.first, one.end)
    .some((word) =>
      others.some((name) => name.term !== word.term && sameRoot(name.folded, word.folded)),
    );
}

/** `Office` in `Office of Fair Trading`: the beginning of a longer name, which says little by itself. */
function isHead({ words }: TextFacts, { first, end }: Span): boolean {
  const next = words[end];
  const linked = next?.folded === 'of' || next?.folded === 'for';
  return (
    end - first === 1 &&
    linked &&
    words[end + (words[end + 1]?.folded === 'the' ? 2 : 1)]?.capital === true
  );
}

/** Whether two names stand in a list of three or more things: nothing but commas, `and` and `or` between the items. */
function listed(statement: TextFacts, one: Span, other: Span): boolean {
  const from = statement.words[one.end - 1]?.end ?? 0;
  const to = statement.words[other.first]?.start ?? 0;
  const between = statement.text.slice(from, to);
  const pieces = between.split(/,/);
  return (
    pieces.length >= 2 &&
    pieces.every((piece) => /^(?:\s*(?:and|or|&|[\p{Lu}'’&-][\p{L}'’-]*|of))*\s*$/u.test(piece)) &&
    (pieces.length > 2 ||
      /^\s*,\s*(?:and|or)\s/.test(statement.text.slice(statement.words[other.end - 1]?.end)) ||
      /,\s*$/.test(statement.text.slice(0, statement.words[one.first]?.start)))
  );
}

function findReplaced(
  statement: TextFacts,
  placed: readonly PlacedName[],
  source: PreparedSource,
  nearest: number | undefined,
): Finding[] {
  const stated = new Set(statement.words.filter((word) => word.capital).map((word) => word.folded));
  const rivals = source.names.filter((name) => {
    for (let row = name.first; row < name.end; row++) {
      if (stated.has(source.words[row]?.folded ?? '')) return false;
    }
    return true;
  });
  return placed.flatMap(({ name, places }) => {
    const mirrored = voiceDiffers(statement, source, nearest, placed);
    const inside = (row: number): boolean => within(row, name);
    const own = bestLikeness(statement, name, places, source, { skip: inside, mirrored });
    const spelled = statement.words
      .slice(name.first, name.end)
      .flatMap((word) => spellings(word, source));
    // No likeness exceeds 1: nothing can fit better by enough.
    if (own > 1 - PERFECT_MARGIN) return [];
    let best: { text: string; likeness: number } | undefined;
    for (const rival of rivals) {
      if (spelled.some(({ first, end }) => rival.first < end && rival.end > first)) continue;
      const likeness = bestLikeness(statement, name, [rival], source, { skip: inside, mirrored });
      if (best === undefined || likeness > best.likeness) best = { text: rival.text, likeness };
    }
    if (best === undefined || !fitsBetter(best.likeness, own)) return [];
    const reason = `names ${name.text} where the source has ${best.text}`;
    return [{ kind: 'contradicted', reason, factor: REPLACED }];
  });
}

/** Either the name is out of place and the rival in it, or the rival fits beyond doubt and visibly better. */
function fitsBetter(rival: number, own: number): boolean {
  if (own < PLACED && rival >= RIVAL && rival - own > RIVAL_MARGIN) return true;
  return rival >= PERFECT && rival - own >= PERFECT_MARGIN;
}

function bestLikeness(
  statement: TextFacts,
  name: Span,
  places: readonly Span[],
  source: PreparedSource,
  options: ContextOptions,
): number {
  let best = 0;
  for (const place of places) {
    const likeness = contextSimilarity(statement.words, name, source.words, place, options) ?? 0;
    best = Math.max(best, likeness);
  }
  return best;
}

/**
 * `A chose B` and `B was chosen by A` put the same names on different sides. Told by a `by` before one of the names,
 * in the statement or in the sentence of the source that comes nearest to it.
 */
function voiceDiffers(
  statement: TextFacts,
  source: PreparedSource,
  nearest: number | undefined,
  names: readonly PlacedName[],
): boolean {
  const sentence = nearest === undefined ? undefined : source.sentences[nearest];
  if (sentence === undefined) return false;
  const own = new Set<string>();
  for (const { name } of names) {
    for (const word of statement.words.slice(name.first, name.end)) own.add(word.folded);
  }
  const named = (words: readonly Word[]): boolean => words.some((word) => own.has(word.folded));
  const agent = (words: readonly Word[]): boolean =>
    words.some(
      (word, row) =>
        word.capital &&
        own.has(word.folded) &&
        [1, 2].some((back) => words[row - back]?.folded === 'by'),
    );
  const there = source.words.slice(sentence.firstWord, sentence.endWord);
  return named(there) && agent(statement.words) !== agent(there);
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
