import { describe, expect, test } from 'vitest';
import { english } from '../../src/messages/english.ts';
import { drawAnswer } from '../../src/terminal/draw-answer.ts';
import { drawSources } from '../../src/terminal/draw-sources.ts';
import { explain } from '../../src/terminal/explain.ts';
import { plainStyle } from '../../src/terminal/style.ts';
import { answer, article, decline } from '../support/answers.ts';

const words = english.operators.terminal;

describe('an answer in the terminal', () => {
  test('shows the text and its sources with publisher, date and link', () => {
    const base = answer();
    const [citation] = base.citations;
    if (citation === undefined) throw new Error('the example has a citation');
    const source = article({
      publisher: 'Town Gazette',
      published: '2031-01-09',
      url: 'https://gazette.example/bridge',
    });
    const drawn = drawAnswer(
      words,
      { ...base, citations: [{ ...citation, article: source }] },
      plainStyle,
    );
    expect(drawn).toBe(
      [
        'It opens in May 2031 [1].',
        '',
        'Source',
        '[1] The new bridge · Town Gazette, 9 January 2031',
        '    https://gazette.example/bridge',
      ].join('\n'),
    );
  });

  test('leaves out a publisher, date or link that is not known', () => {
    expect(drawAnswer(words, answer(), plainStyle)).toMatch(/\[1\] The new bridge$/);
  });

  test('says when the articles may not hold the answer', () => {
    expect(drawAnswer(words, answer({ caution: true }), plainStyle)).toContain(
      'please check the sources',
    );
  });

  test('says how much was left out, and how to see it', () => {
    const leftOut = [{ text: 'It has 9 lanes.', reasons: ['number 9 does not occur'] }];
    const drawn = drawAnswer(words, answer({ leftOut }), plainStyle);
    expect(drawn).toContain('1 statement was left out: the articles do not say so');
    expect(drawn).not.toContain('9 lanes');
    expect(explain(words, answer({ leftOut }))).toContain('It has 9 lanes.');
  });

  test('shows what the nearest articles of a decline say', () => {
    const nearest = [{ ...article(), says: 'It opens in May 2031.' }];
    expect(drawAnswer(words, decline({ nearest }), plainStyle)).toContain(
      '“It opens in May 2031.”',
    );
  });

  test('names the nearest articles of a decline, and no source', () => {
    const drawn = drawAnswer(words, decline(), plainStyle);
    expect(drawn).toContain(
      'The articles do not answer this.\n\nNearest articles\n  - The new bridge',
    );
    expect(drawn).not.toMatch(/^Sources?$/m);
  });

  test('lets no control character of an article or a model reach the terminal', () => {
    const hostile = '\u001b[2J\u001b]0;owned\u0007Title\u202eeltit';
    const drawn = drawAnswer(
      words,
      decline({ text: `plain ${hostile}`, nearest: [article({ title: hostile })] }),
      plainStyle,
    );
    expect(drawn).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
    expect(drawn).toContain('Title');
  });
});

describe('the sources of an answer', () => {
  test('show the passage with the supporting sentence marked', () => {
    expect(drawSources(words, answer(), plainStyle)).toContain(
      '  | The town wants a bridge. **It opens in May 2031.** It costs £4 million.',
    );
  });

  test('say so when there is no such number', () => {
    expect(drawSources(words, answer(), plainStyle, 7)).toBe(
      'The last answer has no source 7; it has only source 1.',
    );
    expect(drawSources(words, decline(), plainStyle)).toBe('The last answer has no sources.');
  });
});

test('an explanation names the confidence, every passage and its reasons, and the verdicts', () => {
  const text = explain(words, answer());
  expect(text).toContain('Confidence 0.93 (answer)');
  expect(text).toContain('cosine 0.700, BM25 9.50, covers 90 % of the question');
  expect(text).toContain('- covers both terms');
  expect(text).toContain('supported [1] (1.00)');
});

test.each([
  ['2011-03-30', '30 March 2011'],
  ['2011-03', 'March 2011'],
  ['2011', '2011'],
  ['last spring', 'last spring'],
])('the date %s reads as %s', (published, inWords) => {
  expect(words.date(published)).toBe(inWords);
});
