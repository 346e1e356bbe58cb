import { expect, test } from 'vitest';
import { PacedDisplay } from '../../../src/discord/asking/paced-display.ts';

test('the first state is shown at once, later ones only when their turn comes, and none after the end', async () => {
  const shown: number[] = [];
  const display = new PacedDisplay(async (state: number) => {
    shown.push(state);
  });
  for (const state of [1, 2, 3]) display.update(state);
  await display.finish();
  display.update(4);
  expect(shown).toEqual([1]);
});

test('of the states that wait only the newest is shown', async () => {
  const shown: number[] = [];
  const display = await new Promise<PacedDisplay<number>>((resolve) => {
    const paced = new PacedDisplay(async (state: number) => {
      shown.push(state);
      if (state === 3) resolve(paced);
    });
    for (const state of [1, 2, 3]) paced.update(state);
  });
  await display.finish();
  expect(shown).toEqual([1, 3]);
});

test('a state that cannot be shown stops nothing', async () => {
  const display = new PacedDisplay(() => Promise.reject(new Error('refused')));
  display.update('state');
  await expect(display.finish()).resolves.toBeUndefined();
});
