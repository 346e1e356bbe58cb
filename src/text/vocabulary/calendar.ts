const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const SEASONS = ['spring', 'summer', 'autumn', 'winter'];

/** Months by their names and abbreviations in small letters, 1 to 12. */
export const MONTH_NUMBERS: ReadonlyMap<string, number> = new Map([
  ...MONTHS.flatMap((name, index): [string, number][] => [
    [name.toLowerCase(), index + 1],
    [name.slice(0, 3).toLowerCase(), index + 1],
  ]),
  ['sept', 9],
]);

/** The abbreviations of months among them, which a full stop may follow. */
export const SHORT_MONTHS: readonly string[] = [...MONTH_NUMBERS.keys()].filter(
  (name) => name.length < 5 && !MONTHS.includes(capitalised(name)),
);

/** Months, days of the week and seasons, in small letters. */
export const CALENDAR_WORDS: ReadonlySet<string> = new Set(
  [...MONTHS, ...WEEKDAYS, ...SEASONS].map((name) => name.toLowerCase()),
);

/** Alternatives of a pattern: a month, whole or abbreviated, in small letters (`jan(?:uary)?`). */
export const MONTH_PATTERN = MONTHS.map((name) => {
  const lower = name.toLowerCase();
  if (lower === 'may') return lower;
  if (lower.length === 4) return `${lower}?`;
  if (lower === 'september') return 'sept?(?:ember)?';
  return `${lower.slice(0, 3)}(?:${lower.slice(3)})?`;
}).join('|');

/** Alternatives of a pattern: the full names of the months, with their capitals. */
export const MONTH_NAMES_PATTERN = MONTHS.join('|');

/** Alternatives of a pattern: the full names of the days of the week, with their capitals. */
export const WEEKDAY_NAMES_PATTERN = WEEKDAYS.join('|');

/** Alternatives of a pattern: a day of the week, whole or abbreviated, in small letters. */
export const WEEKDAY_PATTERN = '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?';

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
