import { expect, test } from 'vitest';
import { formatDuration } from '../../src/operations/format-duration.ts';

test.each([
  [3, '1 s'],
  [59_400, '59 s'],
  [59_600, '1 min 0 s'],
  [125_000, '2 min 5 s'],
])('%i milliseconds read as %s', (milliseconds, words) => {
  expect(formatDuration(milliseconds)).toBe(words);
});
