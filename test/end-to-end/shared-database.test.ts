import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commands } from '../../src/discord/commands/all-commands.ts';
import { databaseHome } from '../../src/index-home/database-home.ts';
import { builtinEmbedder, modelCacheDir } from '../support/builtin-model.ts';
import { usualIntents } from '../support/discord/connect.ts';
import { type FakeDiscord, startFakeDiscord } from '../support/discord/fake-discord.ts';
import { PgliteServer } from '../support/pglite-server.ts';
import { type RunningScript, runScript } from './support/run-script.ts';
import { isFinal } from './support/town.ts';

const question = 'How much will the invest-to-save funding save each year?';
let folder = '';
let server: PgliteServer;
let fake: FakeDiscord;
let bots: RunningScript[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'town-clerk-shared-'));
  server = await PgliteServer.start();
  fake = await startFakeDiscord({ isFinal, neededIntents: usualIntents });
  fake.registerCommands(commands.map(({ data }) => data));
  const home = databaseHome(server.url);
  const embedder = await builtinEmbedder();
  await home.build({ corpusDir: 'corpus', embedder });
  await embedder.close();
  await home.close();
});
afterAll(async () => {
  for (const { process } of bots) process.kill('SIGKILL');
  await fake.stop();
  await server.remove();
  await rm(folder, { recursive: true, force: true });
});

test('two processes on one database are one bot: they answer once, count together, and outlive an outage', async () => {
  const general = fake.guild().textChannel('general');
  const environment = {
    DISCORD_TOKEN: fake.token,
    DISCORD_API_URL: fake.apiUrl,
    INDEX_DIR: join(folder, 'index'),
    EMBEDDING_THREADS: '1',
    DATA_DIR: modelCacheDir,
    DATABASE_URL: server.url,
    PERSON_KEY: 'ab'.repeat(32),
    LIMIT_PERSON_PER_MINUTE: '2',
  };
  bots = ['0', '0'].map((shard) =>
    runScript('scripts/bot.ts', { ...environment, SHARDS: shard, SHARD_COUNT: '1' }),
  );
  await Promise.all(bots.map((bot) => bot.says('ready')));
  const answers = () =>
    bots.map((bot) => bot.output().split('A question was answered.').length - 1);
  const ada = fake.user('ada');
  const answer = await ada.say(general, question, { mention: true }).finalMessage();
  expect(answer.text).toContain('£14 million');
  await ada.slash('ask', { question }, { channel: general }).finalMessage();
  expect(answers().reduce((sum, count) => sum + count)).toBe(2);
  const third = await ada.slash('ask', { question }, { channel: general }).finalMessage();
  expect(third.text).toContain('⏳');

  // The first has given its place to the second: while the database is away, two would both answer.
  bots[0]?.process.kill('SIGTERM');
  expect(await bots[0]?.ended).toBe(0);
  await server.halt();
  const ben = fake.user('ben');
  const told = await ben.slash('ask', { question }, { channel: general }).finalMessage();
  expect(told.text).toMatch(/please (ask|try) again in a minute/);
  await server.resume();
  await expect
    .poll(
      async () => {
        const asked = ben.slash('ask', { question }, { channel: general });
        return (await asked.finalMessage()).text.includes('£14 million');
      },
      { timeout: 20_000, interval: 1000 },
    )
    .toBe(true);
  bots[1]?.process.kill('SIGTERM');
  expect(await bots[1]?.ended).toBe(0);
  for (const bot of bots) {
    expect(bot.output()).not.toContain('secret@');
    expect(bot.output()).not.toContain(environment.PERSON_KEY);
  }
  fake.assertNoBreaches();
});
