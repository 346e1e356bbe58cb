import {
  CARDINALS,
  CURRENCIES,
  FRACTIONS,
  HEDGES,
  MULTIPLIERS,
  ORDINALS,
} from '../vocabulary/number-words.ts';
import type { Word } from '../words/read-words.ts';

/** A number that a text states. */
export interface NumberMention {
  /** In full: 7300000 for `£7.3 million`; per cent for a share (`half` is 50). */
  readonly value: number;
  readonly kind: 'plain' | 'percent' | 'money' | 'ordinal';
  /** For money: `pound`, `dollar`, …, where it is stated. */
  readonly currency?: string;
  /** How far a source's number may lie from the value: half of its last stated digit after `about` and the like, else 0. */
  readonly tolerance: number;
  /** Row numbers of its words, `end` exclusive. */
  readonly first: number;
  readonly end: number;
  /** As written. */
  readonly text: string;
}

/** The largest share of a value that rounding may change: `about 100` is no 60. */
const MOST_ROUNDING = 0.1;

/** The numbers of a text, in digits and in words, in order. `one` on its own is a pronoun, not a number. */
export function readNumbers(text: string, words: readonly Word[]): NumberMention[] {
  const mentions: NumberMention[] = [];
  let index = 0;
  while (index < words.length) {
    const mention = readNumberAt(text, words, index);
    if (mention !== undefined) mentions.push(mention);
    index = mention?.end ?? index + 1;
  }
  return mentions;
}

interface Cursor {
  value: number;
  /** The size of the last digit written. */
  unit: number;
  end: number;
  suffix: string;
  ordinal: boolean;
}

function readNumberAt(
  text: string,
  words: readonly Word[],
  first: number,
): NumberMention | undefined {
  const word = words[first];
  if (word === undefined) return undefined;
  const share =
    isA(words[first - 1]) && words[first + 1]?.folded === 'of' && FRACTIONS.has(word.folded);
  if (share) return readShare(text, words, first);
  const cursor = /^\d/.test(word.folded) ? readDigits(word, first) : readCardinal(words, first);
  if (cursor === undefined) return readShare(text, words, first);
  readMultipliers(text, words, cursor);
  const finish = (kind: NumberMention['kind'], end: number, currency?: string): NumberMention => ({
    value: cursor.value,
    kind,
    ...(currency === undefined ? {} : { currency }),
    tolerance: hedged(words, first) ? Math.min(cursor.unit / 2, cursor.value * MOST_ROUNDING) : 0,
    first,
    end,
    text: text.slice(
      kind === 'money' ? moneyStart(text, word.start) : word.start,
      endOf(text, words[end - 1]),
    ),
  });

  const last = words[cursor.end - 1];
  const next = words[cursor.end];
  const sign = CURRENCIES.get(text[word.start - 1] ?? '');
  if (sign !== undefined) return finish('money', cursor.end, sign);
  const nextCurrency = CURRENCIES.get(next?.folded ?? '');
  if (nextCurrency !== undefined && adjacent(text, last, next)) {
    return finish('money', cursor.end + 1, nextCurrency);
  }
  if (cursor.suffix === 'p' && last !== undefined) return finish('money', cursor.end, 'penny');
  if (/^\s?%/.test(text.slice(last?.end, (last?.end ?? 0) + 2)) || next?.folded === 'percent') {
    return finish('percent', next?.folded === 'percent' ? cursor.end + 1 : cursor.end);
  }
  if (next?.folded === 'per' && words[cursor.end + 1]?.folded === 'cent') {
    return finish('percent', cursor.end + 2);
  }
  if (next?.folded === 'percentage' || cursor.suffix === 'pc') return finish('percent', cursor.end);
  const part = FRACTIONS.get(next?.folded ?? '');
  if (part !== undefined && cursor.value < 20 && !cursor.ordinal && adjacent(text, last, next)) {
    cursor.value *= part;
    return { ...finish('percent', cursor.end + 1), tolerance: 1 };
  }
  if (cursor.ordinal) return finish('ordinal', cursor.end);
  // `one` alone points at something more often than it counts.
  if (word.folded === 'one' && cursor.end === first + 1) return undefined;
  return finish('plain', cursor.end);
}

function readDigits(word: Word, first: number): Cursor | undefined {
  const match = /^(\d+(?:[.,]\d+)*)(\p{L}*)$/u.exec(word.folded);
  const digits = match?.[1];
  const suffix = match?.[2] ?? '';
  if (digits === undefined) return undefined;
  const grouped = /^\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?$/.test(digits);
  const number = grouped ? digits.replaceAll(',', '') : digits.replace(',', '.');
  if (!/^\d+(?:\.\d+)?$/.test(number)) return undefined;
  const fraction = number.split('.')[1] ?? '';
  const zeros = fraction === '' ? (/0*$/.exec(number)?.[0].length ?? 0) : 0;
  const multiplier = MULTIPLIERS.get(suffix) ?? 1;
  return {
    value: round(Number(number) * multiplier),
    unit: (fraction === '' ? 10 ** zeros : 10 ** -fraction.length) * multiplier,
    end: first + 1,
    suffix,
    ordinal: /^(?:st|nd|rd|th)$/.test(suffix),
  };
}

/** `two`, `twenty-one`, `three hundred and five`, `twenty-first`. */
function readCardinal(words: readonly Word[], first: number): Cursor | undefined {
  let total = 0;
  let ordinal = false;
  let end = first;
  let hundreds = false;
  for (let index = first; index < words.length && !ordinal; index++) {
    const folded = words[index]?.folded ?? '';
    const cardinal = CARDINALS.get(folded);
    const ordinalValue = ORDINALS.get(folded);
    const value = cardinal ?? ordinalValue;
    const room =
      end === first || (total % 100 === 0 && hundreds) || (total % 100 >= 20 && total % 10 === 0);
    if (value !== undefined && room && (end === first || total % 100 === 0 || value < 10)) {
      total += value;
      end = index + 1;
      ordinal = cardinal === undefined;
    } else if (folded === 'hundred' && !hundreds && (end > first || isA(words[first - 1]))) {
      total = (total === 0 ? 1 : total) * 100;
      hundreds = true;
      end = index + 1;
    } else if (folded === 'and' && hundreds && end === index && isSmall(words[index + 1])) {
    } else break;
  }
  if (end === first) {
    const folded = words[first]?.folded ?? '';
    const multiplier = MULTIPLIERS.get(folded);
    if (multiplier === undefined || folded.length < 3 || !isA(words[first - 1])) return undefined;
    return { value: 1, unit: 1, end: first, suffix: '', ordinal: false };
  }
  return { value: total, unit: total % 10 === 0 && total > 0 ? 10 : 1, end, suffix: '', ordinal };
}

function isSmall(word: Word | undefined): boolean {
  return CARDINALS.has(word?.folded ?? '') || ORDINALS.has(word?.folded ?? '');
}

function isA(word: Word | undefined): boolean {
  return word?.folded === 'a' || word?.folded === 'an';
}

function readMultipliers(text: string, words: readonly Word[], cursor: Cursor): void {
  for (;;) {
    const word = words[cursor.end];
    const multiplier = MULTIPLIERS.get(word?.folded ?? '');
    if (word === undefined || multiplier === undefined || cursor.ordinal) return;
    if (!adjacent(text, words[cursor.end - 1], word)) return;
    cursor.value = round(cursor.value * multiplier);
    cursor.unit *= multiplier;
    cursor.end += 1;
  }
}

/** `half`, `a third`, `a quarter`. */
function readShare(text: string, words: readonly Word[], first: number): NumberMention | undefined {
  const word = words[first];
  const folded = word?.folded ?? '';
  const value = FRACTIONS.get(folded);
  if (word === undefined || value === undefined) return undefined;
  const multiplier = isA(words[first + 1])
    ? MULTIPLIERS.get(words[first + 2]?.folded ?? '')
    : undefined;
  if (folded === 'half' && multiplier !== undefined) {
    // `half a million`, as vague as `about 500,000`.
    const end = first + 3;
    const written = text.slice(word.start, words[end - 1]?.end);
    return {
      value: multiplier / 2,
      kind: 'plain',
      tolerance: multiplier / 20,
      first,
      end,
      text: written,
    };
  }
  if (folded !== 'half' && !isA(words[first - 1])) return undefined;
  return {
    value,
    kind: 'percent',
    tolerance: 1,
    first,
    end: first + 1,
    text: text.slice(word.start, word.end),
  };
}

function hedged(words: readonly Word[], first: number): boolean {
  return [1, 2].some((back) => HEDGES.has(words[first - back]?.folded ?? ''));
}

function adjacent(text: string, one: Word | undefined, other: Word | undefined): boolean {
  return (
    one === undefined ||
    other === undefined ||
    /^[\s\u00a0-]{0,2}$/.test(text.slice(one.end, other.start))
  );
}

/** The end of a number, with a percent sign directly behind it. */
function endOf(text: string, last: Word | undefined): number | undefined {
  return last !== undefined && text[last.end] === '%' ? last.end + 1 : last?.end;
}

function moneyStart(text: string, start: number): number {
  return CURRENCIES.has(text[start - 1] ?? '') ? start - 1 : start;
}

function round(value: number): number {
  return Number(value.toPrecision(12));
}
