import { absent, type Finding } from './finding.ts';
import { givesDate } from './given.ts';
import { matchDate } from './match-date.ts';
import { misplaced } from './misplaced.ts';
import type { SourceFact } from './place-fact.ts';
import type { PreparedSource } from './prepare-source.ts';
import type { Claim } from './read-claim.ts';

/** Whether the sources have the dates of a claim, and have them in the same part. */
export function checkDates(
  { facts, given }: Pick<Claim, 'facts' | 'given'>,
  sources: readonly PreparedSource[],
): Finding[] {
  return facts.dates.flatMap((date) => {
    const matches = sources.map((source) => matchDate(date, source));
    if (!matches.some((match) => match.occurs)) {
      if (givesDate(given, date)) return [];
      return [absent(`date ${date.text} does not occur`)];
    }
    const sourceDates = (): SourceFact[] =>
      sources.flatMap((source, index) =>
        source.dates.map((found) => ({
          place: found,
          text: found.text,
          same: matches[index]?.places.includes(found) ?? false,
          source,
        })),
      );
    return misplaced(facts, 'date', date, sourceDates);
  });
}
