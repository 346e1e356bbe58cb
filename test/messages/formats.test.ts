import { describe, expect, test } from 'vitest';
import { formatsOf } from '../../src/messages/formats.ts';

const english = formatsOf('en-GB');
const german = formatsOf('de');
const articles = { one: 'article', other: 'articles' };

describe('how a language writes', () => {
  test('counts', () => {
    expect(english.counted(1, articles)).toBe('1 article');
    expect(english.counted(1214, articles)).toBe('1,214 articles');
    expect(german.counted(1214, { one: 'Artikel', other: 'Artikel' })).toBe('1.214 Artikel');
    const polish = { one: 'plik', few: 'pliki', many: 'plików', other: 'pliku' };
    expect([1, 3, 5].map((count) => formatsOf('pl').plural(count, polish))).toEqual([
      'plik',
      'pliki',
      'plików',
    ]);
    // A language need not name forms that it shares with the others.
    expect(formatsOf('pl').plural(3, { other: 'x' })).toBe('x');
  });

  test('numbers, with as many decimals as they are to have', () => {
    expect(english.number(1234.56)).toBe('1,234.56');
    expect(english.number(1, 1)).toBe('1.0');
    expect(german.number(1.25, 1)).toBe('1,3');
  });

  test('enumerations', () => {
    expect(english.list(['a'])).toBe('a');
    expect(english.list(['a', 'b', 'c'])).toBe('a, b and c');
  });

  test('dates as precise as they are', () => {
    expect(german.date('2011-03-30')).toBe('30. März 2011');
    expect(german.date('2011-03')).toBe('März 2011');
    expect(german.date('2011')).toBe('2011');
  });
});
