import { checkNumber } from './check-number.ts';
import { ABSENT, type Finding, misplaced } from './finding.ts';
import { matchDate } from './match-date.ts';
import { matchName } from './match-name.ts';
import type { Candidate } from './place-fact.ts';
import type { PreparedSource, TextFacts } from './prepare-source.ts';

/** Whether the sources have the numbers, dates and names of a statement, and have them in the same part. */
export function checkFacts(statement: TextFacts, sources: readonly PreparedSource[]): Finding[] {
  return [
    ...statement.numbers.flatMap((number) => checkNumber(statement, number, sources)),
    ...checkDates(statement, sources),
    ...checkNames(statement, sources),
  ];
}

function checkDates(statement: TextFacts, sources: readonly PreparedSource[]): Finding[] {
  return statement.dates.flatMap((date) => {
    const matches = sources.map((source) => matchDate(date, source));
    if (!matches.some((match) => match.occurs)) {
      return [{ reason: `date ${date.text} does not occur`, factor: ABSENT }];
    }
    const candidates = (): Candidate[] =>
      sources.flatMap((source, index) =>
        source.dates.map((found) => ({
          place: found,
          text: found.text,
          same: matches[index]?.places.includes(found) ?? false,
          source,
        })),
      );
    return misplaced(statement, 'date', date, candidates);
  });
}

function checkNames(statement: TextFacts, sources: readonly PreparedSource[]): Finding[] {
  return statement.names.flatMap((name) => {
    const matches = sources.map((source) => matchName(statement.words, name, source));
    if (matches.some((match) => match.occurs)) return [];
    const missing = matches.map((match) => match.missing).sort(byLength)[0] ?? [name.text];
    return [{ reason: `names ${missing.join(' ')}, which does not occur`, factor: ABSENT }];
  });
}

function byLength(one: readonly string[], other: readonly string[]): number {
  return one.length - other.length;
}
