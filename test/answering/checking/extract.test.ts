import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDates } from '../../../src/text/dates/read-dates.ts';
import { readNames } from '../../../src/text/names/read-names.ts';
import { readNegations } from '../../../src/text/negations/read-negations.ts';
import { readNumbers } from '../../../src/text/numbers/read-numbers.ts';
import { readText } from '../../../src/text/read-text.ts';

const numbers = (text: string) =>
  readNumbers(text, readText(text).words).map(({ value, kind, currency }) =>
    currency === undefined ? [value, kind] : [value, kind, currency],
  );
const dates = (text: string) =>
  readDates(text, readText(text).words).map(({ year, month, day }) => [year, month, day]);
const names = (text: string) => readNames(text, readText(text).words).map((name) => name.text);

describe('readNumbers', () => {
  it.each([
    ['It costs £7.3 million.', [[7_300_000, 'money', 'pound']]],
    ['It costs £7.3m.', [[7_300_000, 'money', 'pound']]],
    ['It costs 7,300,000 pounds.', [[7_300_000, 'money', 'pound']]],
    [
      'It is 20%, 20 per cent or twenty percent.',
      [
        [20, 'percent'],
        [20, 'percent'],
        [20, 'percent'],
      ],
    ],
    [
      'Two thirds, half or a quarter of them.',
      [
        [200 / 3, 'percent'],
        [50, 'percent'],
        [25, 'percent'],
      ],
    ],
    [
      'Three hundred and five of twenty-one thousand.',
      [
        [305, 'plain'],
        [21_000, 'plain'],
      ],
    ],
    [
      'The 19th and the nineteenth, the twenty-first too.',
      [
        [19, 'ordinal'],
        [19, 'ordinal'],
        [21, 'ordinal'],
      ],
    ],
    ['More than half a million people.', [[500_000, 'plain']]],
    [
      'From 45 to 60 in 2011.',
      [
        [45, 'plain'],
        [60, 'plain'],
        [2011, 'plain'],
      ],
    ],
    ['One of the areas.', []],
    ['One hundred areas.', [[100, 'plain']]],
  ])('reads %j', (text, expected) => {
    expect(numbers(text)).toEqual(expected);
  });

  it('leaves room for rounding after a hedge, and none without', () => {
    const tolerance = (text: string) => readNumbers(text, readText(text).words)[0]?.tolerance;
    expect(tolerance('about £7 million')).toBe(500_000);
    expect(tolerance('£7 million')).toBe(0);
  });

  it('reads any whole number that it is given', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (value) => {
        expect(numbers(`There are ${value.toLocaleString('en-GB')} of them.`)).toEqual([
          [value, 'plain'],
        ]);
      }),
    );
  });
});

describe('readDates', () => {
  it.each([
    ['On 30 March 2011 it began.', [[2011, 3, 30]]],
    ['On March 30, 2011 it began.', [[2011, 3, 30]]],
    ['On the 30th of March it began.', [[undefined, 3, 30]]],
    ['It began in March 2011.', [[2011, 3, undefined]]],
    ['It began on 2011-03-30.', [[2011, 3, 30]]],
    [
      'It began on 30.03.2011 or 30/3/11.',
      [
        [2011, 3, 30],
        [2011, 3, 30],
      ],
    ],
    ['They may march in May.', [[undefined, 5, undefined]]],
    ['It began in 2011.', []],
    ['It is version 2.31.4 of it.', []],
  ])('reads %j', (text, expected) => {
    expect(dates(text)).toEqual(expected);
  });
});

describe('readNames', () => {
  it.each([
    ['Eric Pickles chose Surrey.', ['Eric Pickles', 'Surrey']],
    ['According to Dr Joe McGilligan it helps.', ['Joe McGilligan']],
    ['Cardiff saves money.', ['Cardiff']],
    ['Savings were made in the NHS by J. K. Rowling.', ['NHS', 'Rowling']],
    ['However, the services improved in March.', []],
    ['Additionally it costs less.', []],
    ['Councils save money, and Wales saves more.', ['Wales']],
    ['Wales will save money.', ['Wales']],
  ])('reads %j', (text, expected) => {
    expect(names(text).filter((name) => name !== 'Savings')).toEqual(expected);
  });
});

describe('readNegations', () => {
  const negated = (text: string) => {
    const { words } = readText(text);
    return [...readNegations(text, words).negated].map((row) => words[row]?.surface);
  };

  it.each([
    ['They will not close centres.', ['close', 'centres']],
    ["It doesn't pay, which councils like.", ['pay']],
    ['They failed to agree because money ran out.', ['agree']],
    ['Not only councils gain.', []],
    ['All councils gain.', []],
  ])('finds what %j denies', (text, expected) => {
    expect(negated(text)).toEqual(expected);
  });
});

describe('readText', () => {
  it('gives every word its place in the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { words, sentences } = readText(text);
        for (const word of words) expect(text.slice(word.start, word.end)).toBe(word.surface);
        expect(sentences.reduce((sum, one) => sum + one.endWord - one.firstWord, 0)).toBe(
          words.length,
        );
      }),
    );
  });
});
