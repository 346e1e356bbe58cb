import { describe, expect, test } from 'vitest';
import { AskLimits } from '../../../src/asking/limits/ask-limits.ts';
import { OneAtATime } from '../../../src/asking/limits/one-at-a-time.ts';
import { RecentlySeen } from '../../../src/asking/limits/recently-seen.ts';
import { WorkQueue } from '../../../src/asking/limits/work-queue.ts';

describe('limits on asking', () => {
  test('refuse a person who asks too often, and say how long to wait', async () => {
    const limits = new AskLimits({ perPerson: 2, perServer: 10, overall: 10 });
    expect(await limits.admit('ada', 'town')).toBeUndefined();
    expect(await limits.admit('ada', 'town')).toBeUndefined();
    const refusal = await limits.admit('ada', 'town');
    expect(refusal?.scope).toBe('person');
    expect(refusal?.waitMs).toBeGreaterThan(0);
    expect(refusal?.waitMs).toBeLessThanOrEqual(60_000);
    expect(await limits.admit('ben', 'town')).toBeUndefined();
  });

  test('count over a server and over everything, and a refused question counts nowhere', async () => {
    const limits = new AskLimits({ perPerson: 2, perServer: 2, overall: 3 });
    await limits.admit('ada', 'town');
    await limits.admit('ben', 'town');
    expect((await limits.admit('cyd', 'town'))?.scope).toBe('server');
    expect(await limits.admit('cyd', null)).toBeUndefined();
    expect((await limits.admit('cyd', 'village'))?.scope).toBe('overall');
    expect((await limits.admit('dai', null))?.scope).toBe('overall');
  });
});

describe('the queue of questions', () => {
  test('runs some at once, tells the others their place, and refuses when it is full', async () => {
    const queue = new WorkQueue({ atOnce: 1, waiting: 2 });
    const finish: (() => void)[] = [];
    const work = () => new Promise<void>((resolve) => finish.push(resolve));
    const first = queue.enter(work);
    const second = queue.enter(work);
    const third = queue.enter(work);
    expect([first?.ahead, second?.ahead, third?.ahead]).toEqual([0, 1, 2]);
    expect(queue.enter(work)).toBeUndefined();
    finish[0]?.();
    await first?.result;
    expect(queue.enter(work)?.ahead).toBe(2);
  });

  test('passes on what the work gives or throws', async () => {
    const queue = new WorkQueue({ atOnce: 1, waiting: 1 });
    await expect(queue.enter(async () => 7)?.result).resolves.toBe(7);
    await expect(
      queue.enter(async () => {
        throw new Error('no');
      })?.result,
    ).rejects.toThrow('no');
  });

  test('finishes what runs before it stops, but not for ever', async () => {
    const queue = new WorkQueue({ atOnce: 1, waiting: 1 });
    let done = false;
    queue.enter(async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      done = true;
    });
    await queue.drain(10_000);
    expect(done).toBe(true);
    expect(queue.enter(async () => 1)).toBeUndefined();

    const stuck = new WorkQueue({ atOnce: 1, waiting: 1 });
    stuck.enter(() => new Promise(() => undefined));
    await stuck.drain(20);
    expect(stuck.closed).toBe(true);
  });
});

test('an id is new once, until many others have come', () => {
  const seen = new RecentlySeen(2);
  expect([seen.isNew('a'), seen.isNew('a'), seen.isNew('b'), seen.isNew('c')]).toEqual([
    true,
    false,
    true,
    true,
  ]);
  expect(seen.isNew('a')).toBe(true);
});

test('a key is free again when its work is done', () => {
  const running = new OneAtATime();
  const free = running.start('ada');
  expect(running.start('ada')).toBeUndefined();
  free?.();
  expect(running.start('ada')).toBeDefined();
});
