import { expect, it } from 'vitest';
import { ProgressMeter } from '../../../src/index/building/progress-meter.ts';
import type { BuildProgress } from '../../../src/index/types.ts';

it('tells how long a phase will take once there is something to go by, and nothing at its end', () => {
  const told: BuildProgress[] = [];
  const meter = new ProgressMeter((progress) => told.push(progress));
  meter.start('reading', 1000);
  for (const done of [3, 9, 13, 500, 1000]) meter.update(done);
  const known = told.map(({ done, remainingMs }) => [done, remainingMs !== undefined]);
  expect(known).toEqual([
    [0, false],
    [3, false],
    [9, false],
    [13, true],
    [500, true],
    [1000, true],
  ]);
  expect(told.at(-1)?.remainingMs).toBe(0);
  meter.start('writing', 1);
  meter.update(1);
  expect(told.at(-1)).toEqual({ phase: 'writing', done: 1, total: 1, remainingMs: 0 });
});
