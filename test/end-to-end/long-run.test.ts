import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { sized, tell } from '../proofs/support/proof.ts';
import type { InteractionHandle } from '../support/discord/people/interaction-handle.ts';
import { useTowns } from './support/bot-suite.ts';
import type { Measured } from './support/measured-bot.ts';
import { isEnd, measure, shippedQuestions, startMeasuredBot } from './support/running-bot.ts';

const town = useTowns();
const people = sized(50, 200);
const rounds = sized(20, 25);
/** Rounds after which caches and compiled code have their size. */
const warmUp = 8;
/** Milliseconds between two who ask: hundreds do not press a key in the same instant. */
const apart = sized(0, 10);
const megabyte = 1024 * 1024;

test(
  'questions by many people are each answered or refused once, and memory stays flat',
  async () => {
    const here = await town({
      startLater: true,
      settings: { LIMIT_PERSON_PER_MINUTE: '15', LIMIT_WAITING: '40', LOG_LEVEL: 'info' },
    });
    const bot = await startMeasuredBot(here);
    const questions = await shippedQuestions();
    const general = here.fake.guild().textChannel('general');
    const outcomes = { answered: 0, refused: 0 };
    let warm: Measured | undefined;
    await measure(bot);
    for (let round = 0; round < rounds; round++) {
      const asked: InteractionHandle[] = [];
      for (let person = 0; person < people; person++) {
        const question = questions[(round * people + person) % questions.length] ?? '';
        const asker = here.fake.user(`person ${person}`);
        asked.push(asker.slash('ask', { question }, { channel: general }));
        if (apart > 0) await wait(apart);
      }
      const finals = await Promise.all(
        asked.map((one) => one.waitFor(isEnd, { timeoutMs: 60_000 })),
      );
      for (const { text } of finals) outcomes[/^⏳/.test(text) ? 'refused' : 'answered']++;
      expect(asked.flatMap(({ messages }) => messages)).toHaveLength(people);
      here.fake.assertNoBreaches();
      here.fake.forgetHistory();
      if (round + 1 === warmUp) {
        warm = await measure(bot);
        const { loop } = warm;
        tell(`the first ${warmUp} rounds: event loop kept waiting ${JSON.stringify(loop)} ms`);
      }
    }
    const end = await measure(bot);
    bot.process.kill('SIGTERM');
    expect(await bot.ended).toBe(0);
    expect(outcomes.answered + outcomes.refused).toBe(rounds * people);
    expect(outcomes.answered).toBeGreaterThan(100);
    expect(outcomes.refused).toBeGreaterThan(100);
    const growth = end.heapUsed + end.external - (warm?.heapUsed ?? 0) - (warm?.external ?? 0);
    tell(
      `${rounds * people} questions of ${people} people: ${outcomes.answered} answered, ${outcomes.refused} refused, ` +
        `each once; memory grew by ${(growth / megabyte).toFixed(1)} MB after round ${warmUp}; ` +
        `the other rounds: event loop kept waiting ${JSON.stringify(end.loop)} ms`,
    );
    expect(growth / megabyte).toBeLessThan(5);
  },
  sized(300_000, 3_600_000),
);
