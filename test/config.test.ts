import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadConfig } from '../src/config.ts';
import { UserError } from '../src/errors.ts';

const load = (environment: Record<string, string>) => loadConfig(environment, undefined);

function messageOf(environment: Record<string, string>): string {
  try {
    load(environment);
  } catch (error) {
    if (error instanceof UserError) return `${error.identifier}: ${error.message}`;
    throw error;
  }
  return 'no error';
}

describe('settings', () => {
  test('without any, everything has a default and nothing needs an account', () => {
    const config = load({});
    expect(config).toEqual({
      corpusDir: resolve('corpus'),
      indexDir: resolve('.index'),
      dataDir: resolve('.data'),
      embedding: { model: 'builtin', threads: 0, multilingual: false },
      openai: { models: [] },
      chat: { deadlineMs: 60_000, promptTokens: 6000, answerTokens: 700, atOnce: 4, retries: 2 },
      discord: { messageContent: false, shards: 'auto' },
      operator: { ids: [] },
      limits: {
        perPerson: 6,
        perServer: 60,
        overall: 300,
        atOnce: 4,
        waiting: 50,
        serverTokensPerDay: 0,
      },
      http: { host: '127.0.0.1' },
      retentionDays: 180,
      logQuestions: false,
      logLevel: 'info',
    });
  });

  test('are read from .env, and the environment wins', () => {
    const folder = mkdtempSync(join(tmpdir(), 'town-clerk-config-'));
    writeFileSync(join(folder, '.env'), 'OPENAI_MODEL=from-file\nLOG_LEVEL=debug\n');
    const config = loadConfig({ LOG_LEVEL: 'warn', OPENAI_API_KEY: '' }, folder);
    expect(config.openai).toEqual({ models: [] });
    expect(config.logLevel).toBe('warn');
  });

  test.each([
    'http://clerk:pa55word@models.example/v1',
    'htp://clerk:pa55word@models.example/v1',
    'http://clerk:pa55word/@models.example:x',
    'http://pa55word@models.example/v1',
  ])('never show what stands before the @ of an address: %s', (address) => {
    for (const name of ['OPENAI_BASE_URL', 'DISCORD_API_URL', 'EMBEDDING_POOLING']) {
      const message = messageOf({ OPENAI_MODEL: 'm', [name]: address });
      expect(message).toContain(`${name} is`);
      expect(message).toContain('[hidden]@');
      expect(message).not.toMatch(/pa55word|clerk/);
    }
  });

  test('that are wrong are all named at once, with the value and what was expected', () => {
    const message = messageOf({
      LOG_LEVEL: 'loud',
      EMBEDDING_THREADS: 'two',
      OPENAI_BASE_URL: 'ftp://models',
      DISCORD_GUILD_ID: 'my server',
    });
    expect(message).toContain('settings-invalid: 4 settings are wrong');
    expect(message).toContain('LOG_LEVEL is "loud"; expected fatal, error, warn, info');
    expect(message).toContain('EMBEDDING_THREADS is "two"; expected a whole number from 0 to 64');
    expect(message).toContain(
      'OPENAI_BASE_URL is "ftp://models"; expected an http or https address',
    );
    expect(message).toContain('DISCORD_GUILD_ID is "my server"; expected a Discord id');
  });

  test('name a database, whose address is a secret', () => {
    const databaseUrl = 'postgres://clerk:pa55word@db.example:5432/town';
    expect(load({ DATABASE_URL: databaseUrl })).toMatchObject({ databaseUrl });
    for (const wrong of [
      'mysql://clerk:pa55word@db.example/town',
      'postgres://clerk:pa 55word@db',
    ]) {
      const message = messageOf({ DATABASE_URL: wrong });
      expect(message).toContain(`DATABASE_URL is (a secret of ${wrong.length} characters)`);
      expect(message).toContain('expected an address of PostgreSQL');
      expect(message).not.toContain('55word');
    }
  });

  test('never show a secret in a message', () => {
    const message = messageOf({
      DISCORD_TOKEN: 'my secret token',
      OPENAI_API_KEY: 'sk with space',
    });
    expect(message).toContain('DISCORD_TOKEN is (a secret of 15 characters)');
    expect(message).not.toContain('my secret');
    expect(message).not.toContain('sk with');
  });

  test('that contradict each other are refused', () => {
    expect(messageOf({ EMBEDDING_MODEL: 'openai:text-embedding-3-small' })).toContain(
      'needs OPENAI_API_KEY or OPENAI_BASE_URL',
    );
    expect(messageOf({ CORPUS_DIR: 'texts', INDEX_DIR: 'texts/.index' })).toContain(
      'INDEX_DIR is "texts/.index", which lies in CORPUS_DIR ("texts")',
    );
    expect(messageOf({ SHARDS: '0,1' })).toContain('SHARD_COUNT is not set');
    expect(messageOf({ SHARDS: '0-4', SHARD_COUNT: '4' })).toContain(
      'SHARDS is "0-4", but SHARD_COUNT is 4; expected numbers from 0 to 3.',
    );
    expect(messageOf({ SHARDS: '3-0', SHARD_COUNT: '4' })).toContain('such as 0-3 or 0,2');
    const message = messageOf({ LOG_LEVEL: 'loud', CORPUS_DIR: 'a', DATA_DIR: 'a' });
    expect(message).toContain('2 settings are wrong');
    expect(message).toContain('LOG_LEVEL is "loud"');
    expect(message).toContain('DATA_DIR is "a", which lies in CORPUS_DIR ("a")');
    expect(messageOf({ OPENAI_BASE_URL: 'http://127.0.0.1:11434/v1' })).toContain(
      'OPENAI_MODEL is not set',
    );
  });

  test('choose a model to write answers where a key or a server is given, unless told not to', () => {
    expect(load({ OPENAI_API_KEY: 'sk-1' }).openai.models).toEqual(['gpt-4.1-mini']);
    const key = { OPENAI_API_KEY: 'sk-1' };
    expect(load({ ...key, OPENAI_MODEL: 'other' }).openai.models).toEqual(['other']);
    expect(load({ ...key, OPENAI_MODEL: 'one, two' }).openai.models).toEqual(['one', 'two']);
    expect(load({ ...key, OPENAI_MODEL: 'off' }).openai.models).toEqual([]);
    expect(load({ OPENAI_MODEL: 'other' }).openai.models).toEqual([]);
    expect(messageOf({ ...key, OPENAI_MODEL: 'one,' })).toContain(
      'OPENAI_MODEL is "one,"; expected',
    );
    expect(messageOf({ ...key, OPENAI_MODEL: 'one, off' })).toContain('OPENAI_MODEL is');
  });

  test('leave room in a small window for servers of one’s own', () => {
    const server = { OPENAI_BASE_URL: 'http://127.0.0.1:11434/v1', OPENAI_MODEL: 'small' };
    const { promptTokens, answerTokens } = load(server).chat;
    expect(promptTokens + answerTokens).toBeLessThanOrEqual(4096);
    expect(load({ OPENAI_API_KEY: 'sk-1' }).chat.promptTokens).toBe(6000);
    expect(load({ ...server, CHAT_PROMPT_TOKENS: '9000' }).chat.promptTokens).toBe(9000);
  });

  test('that are lists are read as lists', () => {
    const config = load({
      OPERATOR_IDS: '123456789012345678, 223456789012345678',
      OPEN_COLLECTIONS: 'council, Annual reports',
      SHARDS: '0,1',
      SHARD_COUNT: '4',
    });
    expect(config.operator.ids).toEqual(['123456789012345678', '223456789012345678']);
    expect(config.discord).toMatchObject({ shards: [0, 1], shardCount: 4 });
    expect(load({ SHARDS: '2-3, 0', SHARD_COUNT: '4' }).discord.shards).toEqual([0, 2, 3]);
    expect(load({ SHARD_COUNT: '3' }).discord.shards).toEqual([0, 1, 2]);
    expect(load({}).discord.shards).toBe('auto');
    expect(config.openCollections).toEqual(['council', 'Annual reports']);
    expect(load({ OPEN_COLLECTIONS: 'none' }).openCollections).toEqual([]);
    expect(messageOf({ OPEN_COLLECTIONS: 'council/2011' })).toContain('folders of the corpus');
  });

  test('an empty value counts as not set', () => {
    expect(load({ DISCORD_TOKEN: ' ', EMBEDDING_MODEL: '' }).embedding.model).toBe('builtin');
  });
});
