import { type ReadTextOptions, readText } from '../../text/read-text.ts';
import type { Word } from '../../text/words/read-words.ts';
import { type ContentOverlap, contentOverlap, isKnown } from './content-overlap.ts';
import { type Given, NOTHING_GIVEN } from './given.ts';
import { isLight } from './light-words.ts';
import { matchName } from './match-name.ts';
import type { PreparedSource, TextFacts } from './prepare-source.ts';

/** A statement taken apart and compared with its sources: what every check looks at. */
export interface Claim {
  readonly facts: TextFacts;
  /** What it need not claim. */
  readonly given: Given;
  /** The source that holds most of its words. */
  readonly best: {
    readonly source: PreparedSource;
    /** Its row number among the sources. */
    readonly row: number;
    /** Row number of its sentence that comes nearest to the statement; absent where only its title does. */
    readonly nearest: number | undefined;
  };
  /** How many of its different content words the sources hold, and how many it has; never without any. */
  readonly found: number;
  readonly total: number;
  /** How well the sources hold its words, 0 to 1; enough from {@link BACKED}. */
  readonly likeness: number;
}

/** The score (0 to 1) from which a statement counts as backed. */
export const BACKED = 0.5;

/** Share of the content words from which a statement counts as backed; fitted with `scripts/support-benchmark.ts`. */
const ENOUGH_CONTENT = 0.6;
/** What a word that claims nothing takes off the words to find where it is missing. */
const IDLE = 0.5;
/** With fewer content words than this beside its facts, a statement is compared with all its words. */
const FEWEST_WORDS = 2;

/** Takes a statement apart and finds the source that holds most of it; `undefined` where there is nothing to compare. */
export function readClaim(
  statement: string,
  sources: readonly PreparedSource[],
  given: Given = NOTHING_GIVEN,
): Claim | undefined {
  const facts = readText(statement, openingsKnownFrom(sources));
  const overlaps = sources.map((source) => contentOverlap(comparable(facts, source), source));
  const row = bestOverlap(overlaps);
  const overlap = overlaps[row];
  const source = sources[row];
  if (overlap === undefined || source === undefined || overlap.total === 0) return undefined;
  const { bestShare, sentences } = overlap;
  const found = foundTogether(overlap, overlaps);
  const total = Math.max(1, overlap.total - IDLE * idle(comparable(facts, source), found, given));
  const share = 0.8 * (found.size / total) + 0.2 * ((bestShare * overlap.total) / total);
  return {
    facts,
    given,
    best: { source, row, nearest: sentences[0] },
    found: found.size,
    total,
    likeness: squash(Math.min(1, share)),
  };
}

/** How many of the words that were not found claim nothing: the question has them, or they only say how. */
function idle(words: readonly Word[], found: ReadonlySet<string>, given: Given): number {
  const missing = new Set<string>();
  for (const { content, term } of words) {
    if (content && !found.has(term) && (given.words.has(term) || isLight(term))) missing.add(term);
  }
  return missing.size;
}

/** What passages tell of the capitalised words that begin a statement. */
function openingsKnownFrom(sources: readonly PreparedSource[]): ReadTextOptions {
  const occurs = (word: Word, capital: boolean): boolean =>
    sources.some((source) =>
      (source.byFolded.get(word.folded) ?? []).some(
        (place) => source.words[place]?.capital === capital,
      ),
    );
  return {
    isCommon: (word) => occurs(word, false),
    isDoubtful: (word) => !occurs(word, true),
  };
}

/**
 * The words of a statement to look for: not its numbers and dates, which are compared by value, nor names that the
 * source writes otherwise. With next to nothing left, all of them.
 */
function comparable(facts: TextFacts, source: PreparedSource): readonly Word[] {
  const left = new Set(facts.words.keys());
  for (const { first, end } of [...facts.numbers, ...facts.dates]) {
    for (let row = first; row < end; row++) left.delete(row);
  }
  for (const name of facts.names) {
    const words = facts.words.slice(name.first, name.end);
    const literal = words.every((word) => isKnown(word.term, source));
    if (literal || !matchName(facts.words, name, source).occurs) continue;
    for (let row = name.first; row < name.end; row++) left.delete(row);
  }
  const words = [...left].flatMap((row) => facts.words[row] ?? []);
  return words.filter((word) => word.content).length < FEWEST_WORDS ? facts.words : words;
}

function bestOverlap(overlaps: readonly ContentOverlap[]): number {
  let best = 0;
  for (const [index, overlap] of overlaps.entries()) {
    const other = overlaps[best];
    if (other !== undefined && rank(overlap) > rank(other)) best = index;
  }
  return best;
}

function rank(overlap: ContentOverlap): number {
  return overlap.share + overlap.bestShare / 4;
}

/** The content words that the best source holds, or it and the one that adds most: a statement may join two. */
function foundTogether(
  best: ContentOverlap,
  overlaps: readonly ContentOverlap[],
): ReadonlySet<string> {
  let most = best.found;
  for (const other of overlaps) {
    const together = new Set([...best.found, ...other.found]);
    if (together.size > most.size) most = together;
  }
  return most;
}

/** Maps a share of 0, {@link ENOUGH_CONTENT} and 1 to 0, {@link BACKED} and 1, linearly between. */
function squash(share: number): number {
  const bounded = Math.min(1, Math.max(0, share));
  return bounded < ENOUGH_CONTENT
    ? (BACKED * bounded) / ENOUGH_CONTENT
    : BACKED + ((1 - BACKED) * (bounded - ENOUGH_CONTENT)) / (1 - ENOUGH_CONTENT);
}
