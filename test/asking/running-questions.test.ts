import { expect, test } from 'vitest';
import { GivenUp, RunningQuestions } from '../../src/asking/running-questions.ts';

test('a question ends with its deadline even when it takes no notice of it', async () => {
  const running = new RunningQuestions();
  const hanging = running.run(5, () => new Promise(() => undefined));
  await expect(hanging).rejects.toMatchObject({ name: 'GivenUp', reason: 'deadline' });
});

test('all questions under way are given up at once, and later ones are not', async () => {
  const running = new RunningQuestions();
  const hanging = [1, 2].map(() => running.run(60_000, () => new Promise(() => undefined)));
  running.giveUp();
  const ends = await Promise.allSettled(hanging);
  for (const end of ends) {
    expect(end).toMatchObject({ status: 'rejected', reason: new GivenUp('stopping') });
  }
  expect(await running.run(60_000, async () => 'done')).toBe('done');
});
