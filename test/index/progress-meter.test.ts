import { expect, test } from 'vitest';
import { ProgressMeter } from '../../src/index/building/progress-meter.ts';
import type { BuildProgress } from '../../src/index/types.ts';

/** A meter with a clock of the test's own, and the last that it reported. */
function metered(total: number) {
  let now = 1_000_000;
  let last: BuildProgress | undefined;
  const meter = new ProgressMeter(
    (progress) => {
      last = progress;
    },
    () => now,
  );
  meter.start('embedding', total);
  let done = 0;
  return {
    /** Works at a speed, in windows a second, and gives the seconds that are then said to remain. */
    work: (seconds: number, speed: number) => {
      for (let step = 0; step < seconds * 10; step++) {
        now += 100;
        done += speed / 10;
        meter.update(done);
      }
      return last?.remainingMs === undefined ? undefined : Math.round(last.remainingMs / 1000);
    },
    pass: (seconds: number) => {
      now += seconds * 1000;
    },
  };
}

test('the time that remains is not guessed at before there is something to guess from', () => {
  const { work } = metered(10_000);
  expect(work(1.9, 100)).toBeUndefined();
  expect(work(0.1, 100)).toBe(98);
});

test('the time that remains follows the speed of the recent past, not of the whole phase', () => {
  const { work } = metered(100_000);
  expect(work(100, 100)).toBe(900);
  // The machine has become busy: half a minute later that is what is told.
  expect(work(31, 10)).toBeGreaterThan(8000);
  expect(work(31, 100)).toBeLessThan(1000);
});

test('a build that stood still for long, as on a machine that slept, soon tells the truth again', () => {
  const { work, pass } = metered(100_000);
  work(60, 100);
  pass(3600);
  expect(work(32, 100)).toBeLessThan(1000);
});

test('nothing remains of what is done, and each phase begins anew', () => {
  const { work } = metered(1000);
  expect(work(10, 100)).toBe(0);
});
