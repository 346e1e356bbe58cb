import { expect, it } from 'vitest';
import { RecentPassages } from '../../../src/index/passages/recent-passages.ts';
import { passage } from '../../support/answers.ts';

const LAST = 10_000;

it('keeps the passages that were asked for last, a few thousand of them', () => {
  const recent = new RecentPassages();
  recent.add(passage('asked for all the time', { row: 0 }));
  for (let row = 1; row <= LAST; row++) {
    recent.add(passage(`passage ${row}`, { row }));
    expect(recent.get(0)?.text).toBe('asked for all the time');
  }
  const rows = Array.from({ length: LAST + 1 }, (_, row) => row);
  const kept = rows.filter((row) => recent.get(row) !== undefined);
  expect(kept).toHaveLength(4096);
  expect(kept).toEqual([0, ...rows.slice(-4095)]);
  expect(recent.get(LAST)?.text).toBe(`passage ${LAST}`);
  recent.clear();
  expect(recent.get(LAST)).toBeUndefined();
});
