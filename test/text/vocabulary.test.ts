import { describe, expect, it } from 'vitest';
import { MONTH_NUMBERS, MONTH_PATTERN, SHORT_MONTHS } from '../../src/text/vocabulary/calendar.ts';
import {
  COUNT_PATTERN,
  MAGNITUDE_WORDS,
  MAGNITUDES,
  MULTIPLIERS,
} from '../../src/text/vocabulary/number-words.ts';

describe('The calendar', () => {
  it('knows every month by its name and its abbreviations, and its pattern finds each of them whole', () => {
    const month = new RegExp(`^(?:${MONTH_PATTERN})$`);
    for (const name of MONTH_NUMBERS.keys()) expect(name).toMatch(month);
    expect(new Set(MONTH_NUMBERS.values()).size).toBe(12);
    expect(MONTH_NUMBERS.get('sept')).toBe(MONTH_NUMBERS.get('september'));
  });

  it('counts May, June and July as no abbreviations', () => {
    expect(SHORT_MONTHS).toHaveLength(12);
    expect(SHORT_MONTHS).not.toContain('may');
    expect(SHORT_MONTHS).toContain('sept');
  });
});

describe('Number words', () => {
  it('multiply alike wherever they stand', () => {
    for (const [word, power] of [...MAGNITUDES, ...MAGNITUDE_WORDS])
      expect(MULTIPLIERS.get(word)).toBe(10 ** power);
    expect(MAGNITUDE_WORDS.has('m')).toBe(false);
    expect(MAGNITUDES.has('thousand')).toBe(false);
  });

  it.each(['7.3', 'twelve', 'thousands', 'half', 'both'])('count with %j', (word) => {
    expect(word).toMatch(new RegExp(`^${COUNT_PATTERN}$`));
  });
});
