import { readNumbers } from '../numbers/read-numbers.ts';
import { MONTH_NUMBERS } from '../vocabulary/calendar.ts';
import type { Word } from '../words/read-words.ts';

/** A date with a month that a text states; a bare year is a number. */
export interface DateMention {
  readonly year?: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day?: number;
  /** Row numbers of its words, `end` exclusive. */
  readonly first: number;
  readonly end: number;
  /** As written. */
  readonly text: string;
}

/**
 * The dates of a text: `30 March 2011`, `the 30th of March`, `March 30, 2011`, `March 2011`, `2011-03-30`,
 * `30.03.2011`, `30/3/11`. A month's name counts only with a capital (`may` and `march` are words too).
 */
export function readDates(text: string, words: readonly Word[]): DateMention[] {
  const dates: DateMention[] = [];
  for (let index = 0; index < words.length; index++) {
    const date = readNumericDate(text, words, index) ?? readNamedDate(text, words, index);
    if (date === undefined) continue;
    dates.push(date);
    index = Math.max(index, date.end - 1);
  }
  return dates;
}

function readNamedDate(text: string, words: readonly Word[], at: number): DateMention | undefined {
  const word = words[at];
  const month = word?.capital ? MONTH_NUMBERS.get(word.folded) : undefined;
  if (word === undefined || month === undefined) return undefined;
  const ofBefore = words[at - 1]?.folded === 'of' ? 1 : 0;
  const before = dayOf(words[at - 1 - ofBefore]);
  const after = dayOf(words[at + 1]);
  let first = at;
  let end = at + 1;
  let day = before;
  if (before !== undefined) first = at - 1 - ofBefore;
  else if (after !== undefined) {
    day = after;
    end = at + 2;
  }
  const year =
    yearOf(words[end]) ?? (words[end]?.folded === 'of' ? yearOf(words[end + 1]) : undefined);
  if (year !== undefined) end = yearOf(words[end]) === undefined ? end + 2 : end + 1;
  // `May` and `March` without a day or year are as likely a name or the first word of a sentence.
  const bare = day === undefined && year === undefined;
  if (
    bare &&
    (word.first || word.folded.length <= 3) &&
    !/^(?:in|since|by|until|last|early|late|this|next|of|from|to|mid)$/.test(
      words[at - 1]?.folded ?? '',
    )
  )
    return undefined;
  return {
    month,
    ...(day === undefined ? {} : { day }),
    ...(year === undefined ? {} : { year }),
    first,
    end,
    text: text.slice(words[first]?.start, words[end - 1]?.end),
  };
}

/** Days come first in `03.04.2011` and `3/4/11`, unless only the other order makes a date. */
function readNumericDate(
  text: string,
  words: readonly Word[],
  at: number,
): DateMention | undefined {
  const word = words[at];
  if (word === undefined || !/^\d/.test(word.folded)) return undefined;
  const ahead = text.slice(word.start, word.start + 12);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/.exec(ahead);
  const local = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/.exec(ahead);
  const [year, month, day] = iso
    ? [Number(iso[1]), Number(iso[2]), Number(iso[3])]
    : local
      ? [fullYear(local[4] ?? ''), Number(local[3]), Number(local[1])]
      : [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const written = (iso ?? local)?.[0] ?? '';
  const swapped = month > 12 && day <= 12;
  if (Math.min(month, day) < 1 || Math.min(month, day) > 12 || Math.max(month, day) > 31)
    return undefined;
  let end = at + 1;
  while ((words[end]?.start ?? Number.POSITIVE_INFINITY) < word.start + written.length) end += 1;
  return {
    year,
    month: swapped ? day : month,
    day: swapped ? month : day,
    first: at,
    end,
    text: written,
  };
}

function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}

function dayOf(word: Word | undefined): number | undefined {
  if (word === undefined) return undefined;
  const digits = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word.folded)?.[1];
  const ordinal = readNumbers(word.surface, [word])[0];
  const day =
    digits !== undefined ? Number(digits) : ordinal?.kind === 'ordinal' ? ordinal.value : 0;
  return day >= 1 && day <= 31 ? day : undefined;
}

function yearOf(word: Word | undefined): number | undefined {
  return word !== undefined && /^[12]\d{3}$/.test(word.folded) ? Number(word.folded) : undefined;
}
