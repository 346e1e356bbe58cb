import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { modelCacheDir } from '../support/builtin-model.ts';
import type { InteractionHandle } from '../support/discord/people/interaction-handle.ts';
import { useTowns } from './support/bot-suite.ts';
import type { Memory } from './support/measured-bot.ts';
import { type RunningScript, runScript } from './support/run-script.ts';
import { isFinal } from './support/town.ts';

const town = useTowns();
const people = 50;
const rounds = 20;
/** Rounds after which caches and compiled code have their size. */
const warmUp = 8;
const megabyte = 1024 * 1024;

test('a thousand questions by fifty people are each answered or refused once, and memory stays flat', async () => {
  const here = await town({
    startLater: true,
    settings: { LIMIT_PERSON_PER_MINUTE: '15', LIMIT_WAITING: '40', LOG_LEVEL: 'info' },
  });
  const bot = runScript(
    'test/end-to-end/support/measured-bot.ts',
    { ...here.environment, DATA_DIR: modelCacheDir },
    ['--expose-gc'],
  );
  await bot.says('ready');
  const questions = await shippedQuestions();
  const general = here.fake.guild().textChannel('general');
  const outcomes = { answered: 0, refused: 0 };
  let warm: Memory | undefined;
  for (let round = 0; round < rounds; round++) {
    const asked = Array.from({ length: people }, (_, person) => {
      const question = questions[(round * people + person) % questions.length] ?? '';
      const asker = here.fake.user(`person ${person}`);
      return asker.slash('ask', { question }, { channel: general });
    });
    const finals = await Promise.all(asked.map(finalOf));
    for (const { text } of finals) outcomes[/^⏳/.test(text) ? 'refused' : 'answered']++;
    expect(asked.flatMap(({ messages }) => messages)).toHaveLength(people);
    here.fake.assertNoBreaches();
    here.fake.forgetHistory();
    if (round + 1 === warmUp) warm = await memoryOf(bot);
  }
  const end = await memoryOf(bot);
  bot.process.kill('SIGTERM');
  expect(await bot.ended).toBe(0);
  expect(outcomes.answered + outcomes.refused).toBe(rounds * people);
  expect(outcomes.answered).toBeGreaterThan(100);
  expect(outcomes.refused).toBeGreaterThan(100);
  const growth = end.heapUsed + end.external - (warm?.heapUsed ?? 0) - (warm?.external ?? 0);
  expect(growth / megabyte).toBeLessThan(5);
}, 180_000);

/** The answer, or the notice that refuses the question. */
function finalOf(asked: InteractionHandle) {
  return asked.waitFor((message) => !message.loading && isEnd(message), { timeoutMs: 60_000 });
}

function isEnd(message: Parameters<typeof isFinal>[0]): boolean {
  return isFinal(message) || (message.ephemeral && message.text.startsWith('⏳'));
}

async function memoryOf(bot: RunningScript): Promise<Memory> {
  const told = once(bot.process, 'message');
  bot.process.send({});
  const [memory] = await told;
  return memory as Memory;
}

async function shippedQuestions(): Promise<string[]> {
  const lines = await readFile('test/fixtures/questions/shipped.jsonl', 'utf8');
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => String(JSON.parse(line).question));
}
