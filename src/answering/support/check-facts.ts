import type { Span } from './context.ts';
import type { NumberMention } from './extract-numbers.ts';
import { matchDate } from './match-date.ts';
import { matchName } from './match-name.ts';
import { sameNumber } from './match-number.ts';
import { type Candidate, placeFact } from './place-fact.ts';
import type { PreparedSource, TextFacts } from './prepare-source.ts';

/** Something that speaks against a statement. */
export interface Finding {
  /** One clause: `number 14 does not occur`. */
  readonly reason: string;
  /** What the statement's score is multiplied by, 0 to 1. */
  readonly factor: number;
}

const ABSENT = 0.2;
const ELSEWHERE = 0.4;
/** A fact whose surroundings are found in the source to this share (0 to 1) is in its place. */
const PLACED = 0.45;
/** By so much another fact must fit the surroundings better. */
const MARGIN = 0.35;

const BEFORE_RANK = /^(?:the|a|his|her|its|their|our|my|your|this|that)$|['’]s?$/i;

/** Whether the sources have the numbers, dates and names of a statement, and have them in the same part. */
export function checkFacts(statement: TextFacts, sources: readonly PreparedSource[]): Finding[] {
  return [
    ...statement.numbers.flatMap((number) => checkNumber(statement, number, sources)),
    ...checkDates(statement, sources),
    ...checkNames(statement, sources),
  ];
}

function checkNumber(
  statement: TextFacts,
  number: NumberMention,
  sources: readonly PreparedSource[],
): Finding[] {
  const candidates: Candidate[] = sources.flatMap((source) => [
    ...source.numbers.map((found) => ({ ...found, same: sameNumber(number, found), source })),
    ...source.dates.map((found) => ({
      ...found,
      same: number.kind === 'plain' && found.year === number.value,
      source,
    })),
  ]);
  const what = number.kind === 'ordinal' ? 'rank' : 'number';
  if (!candidates.some((candidate) => candidate.same)) {
    // `when it first came out` counts nothing.
    const adverb = number.text === 'first' && !BEFORE_RANK.test(wordBefore(statement, number));
    const around = adverb || sources.some((source) => standsAround(source, number));
    return around ? [] : [{ reason: `${what} ${number.text} does not occur`, factor: ABSENT }];
  }
  const rivals = candidates.filter((candidate) => candidate.same || isRival(number, candidate));
  return misplaced(statement, what, number, rivals);
}

function wordBefore(statement: TextFacts, span: Span): string {
  return statement.words[span.first - 1]?.surface ?? '';
}

function standsAround(source: PreparedSource, number: NumberMention): boolean {
  return (
    source.surroundings.numbers.some((found) => sameNumber(number, found)) ||
    source.surroundings.dates.some((found) => found.year === number.value) ||
    source.surroundingWords.has(String(number.value))
  );
}

/** Years rival years, shares rival shares; a number of another kind can stand beside. */
function isRival(number: NumberMention, candidate: Candidate & Partial<NumberMention>): boolean {
  const year = (value: number | undefined): boolean =>
    value !== undefined && value >= 1000 && value < 2100 && Number.isInteger(value);
  if (candidate.value === undefined) return year(number.value);
  return candidate.kind === number.kind && year(candidate.value) === year(number.value);
}

function checkDates(statement: TextFacts, sources: readonly PreparedSource[]): Finding[] {
  return statement.dates.flatMap((date) => {
    const matches = sources.map((source) => matchDate(date, source));
    if (!matches.some((match) => match.occurs)) {
      return [{ reason: `date ${date.text} does not occur`, factor: ABSENT }];
    }
    const candidates: Candidate[] = sources.flatMap((source, index) =>
      source.dates.map((found) => ({
        ...found,
        same: matches[index]?.places.includes(found) ?? false,
        source,
      })),
    );
    return misplaced(statement, 'date', date, candidates);
  });
}

/** The finding that a fact stands where the sources have another one of its kind, if they do. */
function misplaced(
  statement: TextFacts,
  what: string,
  fact: Span & { readonly text: string },
  candidates: readonly Candidate[],
): Finding[] {
  if (!candidates.some((candidate) => candidate.same)) return [];
  const { own, rival, rivalText } = placeFact(statement.words, fact, candidates);
  if (own >= PLACED || rival - own <= MARGIN) return [];
  return [
    {
      reason: `${what} ${fact.text} occurs, but ${rivalText} stands in its place`,
      factor: ELSEWHERE,
    },
  ];
}

function checkNames(statement: TextFacts, sources: readonly PreparedSource[]): Finding[] {
  return statement.names.flatMap((name) => {
    const matches = sources.map((source) => matchName(statement.words, name, source));
    if (matches.some((match) => match.occurs)) return [];
    const missing = matches.reduce((one, other) =>
      other.missing.length < one.missing.length ? other : one,
    ).missing;
    return [{ reason: `names ${missing.join(' ')}, which does not occur`, factor: ABSENT }];
  });
}
