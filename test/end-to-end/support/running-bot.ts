import { once } from 'node:events';
import { readQuestions } from '../../../src/evaluation/questions.ts';
import { modelCacheDir } from '../../support/builtin-model.ts';
import type { SeenMessage } from '../../support/discord/people/seen-message.ts';
import type { Measured } from './measured-bot.ts';
import { type RunningScript, runScript } from './run-script.ts';
import { isFinal, type Town } from './town.ts';

/** Starts the bot of a town in a process of its own, which can be measured; settles when it is there. */
export async function startMeasuredBot({ environment }: Town): Promise<RunningScript> {
  const settings = { ...environment, DATA_DIR: modelCacheDir };
  const bot = runScript('test/end-to-end/support/measured-bot.ts', settings, ['--expose-gc']);
  await bot.says('ready');
  return bot;
}

/** How its process is. */
export async function measure(bot: RunningScript): Promise<Measured> {
  const told = once(bot.process, 'message');
  bot.process.send({});
  const [measured] = await told;
  return measured as Measured;
}

/** Whether a message is the answer, or the notice that refuses the question. */
export function isEnd(message: SeenMessage): boolean {
  if (message.loading) return false;
  return isFinal(message) || (message.ephemeral && message.text.startsWith('⏳'));
}

/** The questions about the shipped articles. */
export async function shippedQuestions(): Promise<string[]> {
  const questions = await readQuestions('test/fixtures/questions/shipped.jsonl');
  return questions.map(({ question }) => question);
}
