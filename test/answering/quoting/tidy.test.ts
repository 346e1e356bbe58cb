import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCitations } from '../../../src/answering/citing/parse-citations.ts';
import { tidy } from '../../../src/answering/quoting/tidy.ts';

test.each([
  ['The  bridge\nopened.', 'The bridge opened.'],
  ['The bridge opened.[3][4]', 'The bridge opened.'],
  ['The bridge[12] opened[a] in May.[citation needed]', 'The bridge opened in May.'],
  ['The value lies in [0, 1] always.', 'The value lies in (0, 1) always.'],
  ['“[T]he bridge [of 1921] opened.”', '“[T]he bridge [of 1921] opened.”'],
])('%j is shown as %j', (quote, expected) => {
  expect(tidy(quote)).toBe(expected);
});

test('nothing in a quote is taken for a citation of the answer', () => {
  const piece = fc.constantFrom(
    'word',
    ' ',
    '[1]',
    '[2, 3]',
    '[4-6]',
    '【7†source】',
    '.',
    '[',
    ']',
    '1',
    '`',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const numbers = parseCitations(tidy(pieces.join(''))).flatMap(
        (statement) => statement.numbers,
      );
      expect(numbers).toEqual([]);
    }),
  );
});
