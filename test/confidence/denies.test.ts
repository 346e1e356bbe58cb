import { expect, test } from 'vitest';
import { denies } from '../../src/confidence/denies.ts';

test.each([
  ['Which towns refuse to sign?', true],
  ['The mayor refused.', true],
  ["Who didn't sign?", true],
  ['On which day is the refuse collection?', false],
  ['refuse bin colour', false],
  ['When is household refuse collected?', false],
])('%j denies something: %s', (text, expected) => {
  expect(denies(text)).toBe(expected);
});
