import { expect, it } from 'vitest';
import { NumberLog } from '../../../src/index/bm25/number-log.ts';

it('Numbers come back in their order, over the borders of pieces, to anyone who reads', () => {
  const log = new NumberLog();
  const borders = [0, 1, 127, 128, 16_383, 16_384, 2 ** 21, 2 ** 28, 2 ** 31, 2 ** 32 - 1];
  const numbers = Array.from({ length: 50_000 }, (_, place) => borders[place % 10] ?? 0);
  for (const number of numbers) log.push(number);
  for (let reader = 0; reader < 2; reader++) {
    const next = log.reader();
    expect(numbers.map(() => next())).toEqual(numbers);
    expect(next()).toBe(0);
  }
});
