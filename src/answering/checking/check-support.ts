import { type ReadTextOptions, readText } from '../../text/read-text.ts';
import type { Word } from '../../text/words/read-words.ts';
import { checkFacts } from './check-facts.ts';
import { checkNegation } from './check-negation.ts';
import { checkOpposites } from './check-opposites.ts';
import { checkRoles } from './check-roles.ts';
import { type ContentOverlap, contentOverlap, isKnown } from './content-overlap.ts';
import type { Finding } from './finding.ts';
import { matchName } from './match-name.ts';
import {
  type PreparedSource,
  prepareSource,
  type SupportSource,
  type TextFacts,
} from './prepare-source.ts';

export type { SupportSource } from './prepare-source.ts';

/** Whether passages back a statement. */
export interface SupportVerdict {
  readonly supported: boolean;
  /** 0 to 1; supported from 0.5. */
  readonly score: number;
  /** What speaks against it, one clause each; empty where nothing does. */
  readonly reasons: readonly string[];
  /** Something in the statement contradicts the passages or is not in them: a number, date, name, negation. */
  readonly contradicted: boolean;
  /** Share (0 to 1) of its content words that were found. */
  readonly content: number;
  /** The sentence that backs it best, if any does: row number of the passage and offsets into its text. */
  readonly best?: { readonly passage: number; readonly start: number; readonly end: number };
}

export interface SupportOptions {
  /** Cosine of a statement and a sentence (-1 to 1), for statements in other words than the source's. */
  readonly similarity?: (statement: string, sentence: string) => number;
}

/** Share of the content words from which a statement counts as backed; fitted with `scripts/support-benchmark.ts`. */
const ENOUGH_CONTENT = 0.6;
/** With fewer content words than this beside its facts, a statement is compared with all its words. */
const FEWEST_WORDS = 2;
/** Cosine from which a sentence counts as saying the same in other words. */
const SAME_MEANING = 0.75;

/**
 * Compares a statement with the passages it cites. Its numbers, dates and names must occur there, in the part they
 * play in the statement where that can be seen; negations must agree; and enough of its content words must be found
 * in up to three sentences of one passage. Pure, and linear in the length of the texts but for the few facts compared
 * with each other.
 */
export function checkSupport(
  statement: string,
  passages: readonly SupportSource[],
  options: SupportOptions = {},
): SupportVerdict {
  return checkPrepared(statement, passages.map(prepareSource), options);
}

/** As {@link checkSupport}, with passages that were taken apart before. */
export function checkPrepared(
  statement: string,
  sources: readonly PreparedSource[],
  options: SupportOptions = {},
): SupportVerdict {
  if (sources.length === 0) {
    return nothingBehind('cites no source');
  }
  const facts = readText(statement, openingsKnownFrom(sources));
  const overlaps = sources.map((source) => contentOverlap(comparable(facts, source), source));
  const best = bestOverlap(overlaps);
  const overlap = overlaps[best];
  const source = sources[best];
  if (overlap === undefined || source === undefined || overlap.total === 0) {
    return nothingBehind('has no words to compare');
  }
  const findings: Finding[] = [
    ...checkFacts(facts, sources),
    ...checkRoles(facts, source, overlap.sentences[0]),
    ...checkNegation(facts, source),
    ...checkOpposites(facts, source),
  ];
  const found = foundTogether(overlap, overlaps);
  const words = squash(0.8 * (found / overlap.total) + 0.2 * overlap.bestShare, ENOUGH_CONTENT);
  const likest = words >= 0.5 ? undefined : likestMeaning(statement, source, options);
  const content = Math.max(words, likest?.score ?? 0);
  const score = findings.reduce((left, finding) => left * finding.factor, content);
  const reasons = findings.map((finding) => finding.reason);
  if (content < 0.5) reasons.push(`only ${found} of ${overlap.total} content words`);
  const sentence =
    source.sentences[(content > words ? likest?.sentence : overlap.sentences[0]) ?? -1];
  return {
    supported: score >= 0.5,
    score,
    reasons,
    contradicted: findings.length > 0,
    content: found / overlap.total,
    ...(sentence === undefined
      ? {}
      : { best: { passage: best, start: sentence.start, end: sentence.end } }),
  };
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

function nothingBehind(reason: string): SupportVerdict {
  return { supported: false, score: 0, reasons: [reason], contradicted: false, content: 0 };
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

/** How many content words the best source holds, or it and the one that adds most: a statement may join two. */
function foundTogether(best: ContentOverlap, overlaps: readonly ContentOverlap[]): number {
  let most = best.found.size;
  for (const other of overlaps) {
    let together = best.found.size;
    for (const term of other.found) if (!best.found.has(term)) together += 1;
    most = Math.max(most, together);
  }
  return most;
}

interface Likest {
  /** 0.5 and more for the same in other words. */
  readonly score: number;
  /** Row number of the sentence. */
  readonly sentence: number;
}

/** The sentence of a source that comes nearest in meaning, if anything can tell. */
function likestMeaning(
  statement: string,
  source: PreparedSource,
  { similarity }: SupportOptions,
): Likest | undefined {
  if (similarity === undefined) return undefined;
  let best: Likest | undefined;
  for (const [sentence, { start, end }] of source.sentences.entries()) {
    const score = squash(similarity(statement, source.text.slice(start, end)), SAME_MEANING);
    if (best === undefined || score > best.score) best = { score, sentence };
  }
  return best;
}

/** Maps 0, `middle` and 1 to 0, 0.5 and 1, linearly between. */
function squash(value: number, middle: number): number {
  const bounded = Math.min(1, Math.max(0, value));
  return bounded < middle
    ? (0.5 * bounded) / middle
    : 0.5 + (0.5 * (bounded - middle)) / (1 - middle);
}
