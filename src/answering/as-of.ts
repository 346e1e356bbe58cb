import type { Citation } from './citation.ts';

const yearMs = 365 * 24 * 60 * 60 * 1000;

/**
 * The date of the newest source, in words, where the answer is old news and does not say so itself: more than a year
 * has passed and the text does not name the year. `undefined` where a source has no date, or news is fresh.
 * @param today - ISO date
 */
export function asOf(
  citations: readonly Citation[],
  text: string,
  today: string,
  dateInWords: (published: string) => string,
): string | undefined {
  const dates = citations.map(({ article }) => article.published);
  const newest = dates
    .filter((date) => date !== undefined)
    .sort()
    .at(-1);
  if (newest === undefined || dates.includes(undefined)) return undefined;
  // A year or month counts until its end, so that "2025" is not old on New Year's Day 2026.
  const latest = newest.padEnd(10, '-12-31'.slice(newest.length === 7 ? 3 : 0));
  if (Date.parse(today) - Date.parse(latest) < yearMs) return undefined;
  return text.includes(newest.slice(0, 4)) ? undefined : dateInWords(newest.slice(0, 7));
}
