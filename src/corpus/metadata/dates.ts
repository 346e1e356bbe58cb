import { MONTH_NUMBERS, MONTH_PATTERN } from '../../text/vocabulary/calendar.ts';

/** A date found in a text. */
export interface FoundDate {
  /** ISO 8601: `2011-03-30`, or `2011-03` when no day is stated. */
  readonly date: string;
  /** Character offsets of the date in the text; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
}

const MONTH = `(${MONTH_PATTERN})`;

const YEAR_FIRST = /(?<![\d./-])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/;
const NUMBERS = /(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?!\d|[./-]\d)/;
const DAY_MONTH_YEAR = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|\\.)?(?:\\s+of)?[\\s-]+${MONTH}[.,]?[\\s-]+(\\d{4})(?!\\d)`,
  'i',
);
const MONTH_DAY_YEAR = new RegExp(
  `\\b${MONTH}\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)`,
  'i',
);
const MONTH_YEAR = new RegExp(`\\b${MONTH}\\.?,?\\s+(\\d{4})(?!\\d)`, 'i');
const ISO_MONTH = /^(\d{4})-(\d{2})$/;
const ISO_YEAR = /^\d{4}$/;

/** Two-digit years below this are of this century: "17" is 2017, "98" is 1998. */
const CENTURY_PIVOT = 70;

/**
 * The first date in `text` that a calendar has: ISO 8601, "30th March 2011", "March 30, 2011", "20.06.17",
 * "07/09/2005", "March 2011". Numbers with dots or strokes are read day first, as in Britain and most of Europe;
 * month first only where the day could not be a month ("06/20/2017").
 */
export function findDate(text: string): FoundDate | undefined {
  const candidates = [
    found(YEAR_FIRST.exec(text), ([, year, , month, day]) => calendarDate(year, month, day)),
    found(DAY_MONTH_YEAR.exec(text), ([, day, month, year]) =>
      calendarDate(year, monthNumber(month), day),
    ),
    found(MONTH_DAY_YEAR.exec(text), ([, month, day, year]) =>
      calendarDate(year, monthNumber(month), day),
    ),
    found(
      NUMBERS.exec(text),
      ([, first, , second, year]) =>
        calendarDate(fullYear(year), second, first) ?? calendarDate(fullYear(year), first, second),
    ),
    found(MONTH_YEAR.exec(text), ([, month, year]) => calendarDate(year, monthNumber(month))),
  ].filter((candidate) => candidate !== undefined);
  const whole = candidates.filter((candidate) => candidate.date.length === 10);
  const eligible = whole.length > 0 ? whole : candidates;
  return eligible.reduce<FoundDate | undefined>(
    (first, candidate) =>
      first === undefined || candidate.start < first.start ? candidate : first,
    undefined,
  );
}

/** A value that states a date and nothing that matters more: as {@link findDate}, and `2011-03` and `2011`. */
export function parseDate(value: string): string | undefined {
  const text = value.trim().slice(0, 100);
  if (ISO_YEAR.test(text)) return calendarDate(text);
  const month = ISO_MONTH.exec(text);
  if (month !== null) return calendarDate(month[1], month[2]);
  return findDate(text)?.date;
}

function found(
  match: RegExpExecArray | null,
  read: (parts: RegExpExecArray) => string | undefined,
): FoundDate | undefined {
  const date = match === null ? undefined : read(match);
  if (match === null || date === undefined) return undefined;
  return { date, start: match.index, end: match.index + match[0].length };
}

function monthNumber(name: string | undefined): string {
  return String(MONTH_NUMBERS.get((name ?? '').slice(0, 3).toLowerCase()) ?? 0);
}

function fullYear(year = ''): string {
  if (year.length !== 2) return year;
  return (Number(year) < CENTURY_PIVOT ? '20' : '19') + year;
}

/** ISO form of a day (or month, or year) that exists between 1500 and 2100, else nothing. */
function calendarDate(year = '', month?: string, day?: string): string | undefined {
  const numbers = [
    Number(year),
    month === undefined ? 1 : Number(month),
    day === undefined ? 1 : Number(day),
  ];
  const [yearNumber = 0, monthOfYear = 0, dayOfMonth = 0] = numbers;
  if (yearNumber < 1500 || yearNumber > 2100) return undefined;
  const instant = new Date(Date.UTC(yearNumber, monthOfYear - 1, dayOfMonth));
  if (instant.getUTCMonth() !== monthOfYear - 1 || instant.getUTCDate() !== dayOfMonth)
    return undefined;
  const iso = instant.toISOString();
  if (day !== undefined) return iso.slice(0, 10);
  return month === undefined ? iso.slice(0, 4) : iso.slice(0, 7);
}
