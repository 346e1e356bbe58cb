import type { DateMention } from '../../text/dates/read-dates.ts';
import type { PreparedSource } from './prepare-source.ts';

/** What a source says about a date: it has it, it has another one in its place, or it does not have it. */
export interface DateMatch {
  readonly occurs: boolean;
  /** The source's dates that agree, as stretches of its words. */
  readonly places: readonly DateMention[];
}

/** Whether a source gives a date; a year that the passage leaves out may stand elsewhere in it or in its article's date. */
export function matchDate(date: DateMention, source: PreparedSource): DateMatch {
  const places = source.dates.filter((found) => agrees(date, found, source));
  if (places.length > 0) return { occurs: true, places };
  const around = source.surroundings.dates.some((found) => agrees(date, found, source));
  return { occurs: around || isMonthOfPublication(date, source), places: [] };
}

function agrees(date: DateMention, found: DateMention, source: PreparedSource): boolean {
  if (date.month !== found.month) return false;
  if (date.day !== undefined && date.day !== found.day) return false;
  if (date.year === undefined || date.year === found.year) return true;
  return found.year === undefined && statesYear(date.year, source);
}

function statesYear(year: number, source: PreparedSource): boolean {
  return (
    source.byFolded.has(String(year)) ||
    source.surroundings.words.some((word) => word.folded === String(year))
  );
}

/** `2011-03` is no date with a day, but supports `March 2011`. */
function isMonthOfPublication(date: DateMention, source: PreparedSource): boolean {
  if (date.day !== undefined) return false;
  const month = `${date.year ?? ''}-${String(date.month).padStart(2, '0')}`;
  return source.surroundings.sentences.some((sentence) =>
    new RegExp(`^${date.year === undefined ? '\\d{4}' : ''}${month}$`).test(
      source.surroundings.text.slice(sentence.start, sentence.end),
    ),
  );
}
