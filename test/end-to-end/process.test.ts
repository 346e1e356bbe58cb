import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeSyntheticCorpus } from '../../src/evaluation/benchmark/synthetic-corpus.ts';
import { modelCacheDir } from '../support/builtin-model.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { useTowns } from './support/bot-suite.ts';
import { type RunningScript, runScript } from './support/run-script.ts';
import type { Town, TownOptions } from './support/town.ts';

const question = 'How much will the invest-to-save funding save each year?';
const town = useTowns();
const running = new Set<RunningScript>();

beforeEach(() => running.clear());
afterEach(() => {
  for (const { process } of running) process.kill('SIGKILL');
});

/** A town without a bot in it, and the bot's own process. */
async function startProcess(options: TownOptions = {}, change: Record<string, string> = {}) {
  const here = await town({ ...options, startLater: true });
  const bot = runScript('scripts/bot.ts', {
    ...here.environment,
    DATA_DIR: modelCacheDir,
    ...change,
  });
  running.add(bot);
  return { here, bot };
}

function ask(here: Town) {
  const general = here.fake.guild().textChannel('general');
  return here.fake.user('ada').slash('ask', { question }, { channel: general });
}

describe('the bot’s process', () => {
  test('answers, and ends with exit code 0 when it is told to stop', async () => {
    const { here, bot } = await startProcess();
    await bot.says('ready');
    expect((await ask(here).finalMessage()).text).toContain('£14 million');
    bot.process.kill('SIGTERM');
    expect(await bot.ended).toBe(0);
    expect(bot.output()).not.toContain(here.fake.token);
    expect(bot.output()).not.toContain('invest-to-save');
  });

  test('ends with one sentence and code 10 when the token is wrong, after one request', async () => {
    const { here, bot } = await startProcess({}, { DISCORD_TOKEN: 'wrong.bot.token' });
    expect(await bot.ended).toBe(10);
    expect(bot.output()).toContain('Discord refused the token in DISCORD_TOKEN');
    expect(bot.output()).not.toContain('wrong.bot.token');
    expect(bot.output()).not.toMatch(/^\s+at /m);
    expect(here.fake.requests).toHaveLength(1);
  });

  test('ends with code 11 when the message content intent is not allowed, and says where to allow it', async () => {
    const { here, bot } = await startProcess(
      { fake: { privileged: { messageContent: false } } },
      { DISCORD_MESSAGE_CONTENT: 'on' },
    );
    expect(await bot.ended).toBe(11);
    expect(bot.output()).toContain('Message Content Intent');
    here.fake.forgive('intents-wider-than-needed');
  });

  test('ends with the code of what cannot be mended by starting again', async () => {
    const { here, bot } = await startProcess();
    await bot.says('ready');
    here.fake.gateway.close(4010);
    expect(await bot.ended).toBe(12);
    expect(bot.output()).toContain('SHARDS');
  });

  test('ends with code 75 when Discord cannot be reached', async () => {
    const { bot } = await startProcess({}, { DISCORD_API_URL: 'http://127.0.0.1:9/api' });
    expect(await bot.ended).toBe(75);
    expect(bot.output()).toContain('cannot be reached');
  });

  test('ends when its token is reset while it runs', async () => {
    const { here, bot } = await startProcess();
    await bot.says('ready');
    here.fake.revokeToken();
    here.fake.gateway.close(4004);
    expect(await bot.ended).toBe(10);
  });

  test('says what to do without a token or an index', async () => {
    const { bot } = await startProcess({}, { DISCORD_TOKEN: '' });
    expect(await bot.ended).toBe(1);
    expect(bot.output()).toContain('DISCORD_TOKEN is not set');
    const other = await startProcess({}, { INDEX_DIR: '/nonexistent/index' });
    expect(await other.bot.ended).toBe(1);
    expect(other.bot.output()).toContain('npm run index');
  });
});

describe('the whole product', () => {
  test('builds its index and starts the bot where a token is set', async () => {
    const here = await town({ startLater: true });
    const product = runScript('src/main.ts', { ...here.environment, DATA_DIR: modelCacheDir });
    running.add(product);
    await product.says('ready');
    expect((await ask(here).finalMessage()).text).toContain('£14 million');
    product.process.kill('SIGTERM');
    expect(await product.ended).toBe(0);
  });
});

describe('an index that is being built while the bot is there', () => {
  test('is told of to whoever asks, with how far it is, and served when it is done', async () => {
    const corpusDir = await temporaryFolder();
    await cp('corpus', corpusDir, { recursive: true });
    await writeSyntheticCorpus(join(corpusDir, 'more'), 60);
    const here = await town({ startLater: true });
    const product = runScript('src/main.ts', {
      ...here.environment,
      DATA_DIR: modelCacheDir,
      CORPUS_DIR: corpusDir,
      INDEX_DIR: join(await temporaryFolder(), 'index'),
    });
    running.add(product);
    await product.says('ready');
    const general = here.fake.guild().textChannel('general');
    await expect
      .poll(async () => (await ask(here).finalMessage()).text, { timeout: 30_000, interval: 300 })
      .toMatch(/still building my index of the articles, \d+ of \d+/);
    const asked = here.fake.user('ben').slash('about', {}, { channel: general });
    const about = await asked.waitFor(({ loading }) => !loading);
    expect(about.text).toContain('still building my index');
    await product.says('The index has been built');
    expect((await ask(here).finalMessage()).text).toContain('£14 million');
  }, 180_000);

  test('ends the bot in a sentence when there is nothing to build it from', async () => {
    const here = await town({ startLater: true });
    const product = runScript('src/main.ts', {
      ...here.environment,
      DATA_DIR: modelCacheDir,
      CORPUS_DIR: '/nonexistent/articles',
      INDEX_DIR: join(await temporaryFolder(), 'index'),
    });
    running.add(product);
    expect(await product.ended).toBe(1);
    expect(product.output()).toContain(
      'The corpus folder "/nonexistent/articles" cannot be opened',
    );
  });

  test('of another corpus is not served in place of the one that is named', async () => {
    const { here, bot } = await startProcess({}, { CORPUS_DIR: '/nonexistent/articles' });
    expect(await bot.ended).toBe(1);
    expect(bot.output()).toContain(`was built from the articles in ${here.config.corpusDir}`);
    expect(bot.output()).toContain('not from /nonexistent/articles');
  });
});

describe('an index that is damaged', () => {
  test('has the intact one before it served, which /about says, and is built again', async () => {
    const corpusDir = await temporaryFolder();
    await cp('corpus', corpusDir, { recursive: true });
    const here = await town({ startLater: true, corpusDir });
    await writeFile(join(corpusDir, 'note.md'), '# A note\n\nThe swan is called Berta.\n');
    await here.build();
    const { indexDir } = here.config;
    const served = (await readFile(join(indexDir, 'CURRENT'), 'utf8')).trim();
    await writeFile(join(indexDir, served, 'terms.bm25'), 'damaged');
    const bot = runScript('scripts/bot.ts', { ...here.environment, DATA_DIR: modelCacheDir });
    running.add(bot);
    await bot.says('ready');
    expect(bot.output()).toContain('terms.bm25 has 7 bytes');
    expect((await ask(here).finalMessage()).text).toContain('£14 million');
    await bot.says('The index has been built');
    expect((await readFile(join(indexDir, 'CURRENT'), 'utf8')).trim()).not.toBe(served);
  });
});

describe('registering the commands', () => {
  async function register(here: Town, change: Record<string, string> = {}) {
    const script = runScript('scripts/register.ts', { ...here.environment, ...change });
    expect(await script.ended).toBe(0);
    return script.output();
  }

  test('adds them, changes nothing the second time, and removes what is not ours', async () => {
    const here = await town({ startLater: true });
    here.fake.registerCommands([{ name: 'old', description: 'From before' }]);
    const first = await register(here);
    expect(first).toMatch(
      /added: ask, help, sources, about, privacy, forget-me, townclerk, Ask Town Clerk/,
    );
    expect(first).toContain('removed: old');
    const second = await register(here);
    expect(second).toContain('unchanged: ask,');
    expect(second).not.toMatch(/added|changed: (?!ask)|removed/);
  });

  test('gives the link that adds the bot with exactly the permissions that it needs', async () => {
    const here = await town({ startLater: true });
    const output = await register(here);
    const link = new URL(/https:\S+/.exec(output)?.[0] ?? '');
    expect(link.searchParams.get('client_id')).toBe(here.fake.world.bot.id);
    expect(link.searchParams.get('scope')).toBe('bot applications.commands');
    expect(BigInt(link.searchParams.get('permissions') ?? 0)).toBe(309237730304n);
  });

  test('does it for one server where one is named', async () => {
    const here = await town({ startLater: true });
    here.fake.registerCommands([]);
    const guild = here.fake.guild();
    const output = await register(here, { DISCORD_GUILD_ID: guild.id });
    expect(output).toContain(`of the server ${guild.id}`);
    const places = [...here.fake.world.commands.values()].map(({ guildId }) => guildId);
    expect(places).toEqual(Array.from({ length: 8 }, () => guild.id));
  });

  test('says in a sentence what is wrong', async () => {
    const here = await town({ startLater: true });
    const script = runScript('scripts/register.ts', {
      ...here.environment,
      DISCORD_TOKEN: 'wrong.bot.token',
    });
    expect(await script.ended).toBe(1);
    expect(script.output()).toContain('Discord refused the token');
  });
});
