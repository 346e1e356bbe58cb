import { describe, expect, test } from 'vitest';
import { articleLine, readerDate } from '../../../src/discord/rendering/article-line.ts';
import { safeUrl } from '../../../src/discord/rendering/safe-url.ts';
import { english } from '../../../src/messages/english.ts';
import { article } from '../../support/answers.ts';

const say = english.people;

describe('an article on one line', () => {
  test('is its title as a link, its publisher and its date in the reader’s own format', () => {
    const line = articleLine(
      say.answers,
      article({
        title: 'The new bridge',
        publisher: 'Town Gazette',
        published: '2031-01-09',
        url: 'https://gazette.example/bridge',
      }),
    );
    expect(line).toBe(
      '[The new bridge](https://gazette.example/bridge) · Town Gazette · <t:1925726400:D>',
    );
  });

  test('leaves out what is not known', () => {
    expect(articleLine(say.answers, article({ title: 'The new bridge' }))).toBe('The new bridge');
    expect(articleLine(say.answers, article({ title: '\u200b' }))).toBe('Untitled');
  });

  test('a date without a day is written in words', () => {
    expect(readerDate(say.answers, '2011-03')).toBe('March 2011');
    expect(readerDate(say.answers, '2011')).toBe('2011');
  });

  test('a date is the same day in every time zone from UTC-12 to UTC+11', () => {
    const seconds = Number(/<t:(\d+):D>/.exec(readerDate(say.answers, '2011-03-30'))?.[1]);
    for (const hours of [-12, 0, 11]) {
      const local = new Date(seconds * 1000 + hours * 3_600_000);
      expect(local.toISOString().slice(0, 10)).toBe('2011-03-30');
    }
  });
});

describe('a link', () => {
  test('is shown if it is http or https, and encoded so that it ends where it should', () => {
    expect(safeUrl('https://a.example/b?c=d&e_f=1')).toBe('https://a.example/b?c=d&e_f=1');
    expect(safeUrl('https://a.example/x_(y)')).toBe('https://a.example/x_%28y%29');
  });

  test('is not shown with another scheme, with a name in it, or too long', () => {
    for (const url of [
      'javascript:alert(1)',
      'file:///etc/passwd',
      'https://gov.example@evil.example/',
      `https://a.example/${'x'.repeat(500)}`,
      'not a link',
    ])
      expect(safeUrl(url), url).toBeUndefined();
  });
});
