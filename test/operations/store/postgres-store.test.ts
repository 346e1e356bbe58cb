import { copyFileSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { createLogger } from '../../../src/operations/logging.ts';
import { AnswerLog } from '../../../src/operations/store/answer-log.ts';
import { StoredGuildSettings } from '../../../src/operations/store/guild-settings.ts';
import { inspectStore } from '../../../src/operations/store/inspect-store.ts';
import { openStore } from '../../../src/operations/store/open-store.ts';
import { PostgresStore } from '../../../src/operations/store/postgres-store.ts';
import { STORE_FILE } from '../../../src/operations/store/sqlite-store.ts';
import { Votes } from '../../../src/operations/store/votes.ts';
import { Database } from '../../../src/postgres/database.ts';
import { answer } from '../../support/answers.ts';
import { failureOf } from '../../support/failure-of.ts';
import { useStateServer } from '../../support/state-server.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { storeContract } from './store-contract.ts';

const server = useStateServer();
let log = '';
const logger = createLogger('info', [], {
  write: (line) => {
    log += line;
  },
});
let store: PostgresStore;
let elsewhere: PostgresStore;
beforeAll(async () => {
  // Both come first.
  [store, elsewhere] = await Promise.all([
    PostgresStore.open(server.url, logger),
    PostgresStore.open(server.url, logger),
  ]);
});
beforeEach(() =>
  store.tidy((queries) =>
    queries.run('TRUNCATE answers, votes, once_only, guild_settings, failures, installation'),
  ),
);
afterAll(async () => {
  await store.close();
  await elsewhere.close();
});

describe('in PostgreSQL', () => storeContract(() => store));

const add = (id: string) =>
  new AnswerLog(store).add({
    id,
    guild: null,
    asker: 'ada',
    askedAt: 1,
    tokens: 0,
    answer: answer(),
  });

test('what one process keeps, another one counts', async () => {
  await add('a');
  await new Votes(elsewhere).cast('a', 'ben', -1, 2);
  expect(await new AnswerLog(store).counts(null, 0)).toMatchObject({ answered: 1, down: 1 });
});

test('while the server is away, nobody waits long, each is told in a sentence, and it heals by itself', async () => {
  await add('a');
  await server.halt();
  const started = performance.now();
  const votes = new Votes(store);
  const first = await failureOf(votes.cast('a', 'ada', 1, 1));
  const again = await failureOf(votes.cast('a', 'ada', 1, 1));
  expect([first, again].map(({ identifier }) => identifier)).toEqual([
    'store-unreachable',
    'store-unreachable',
  ]);
  expect(first.message).toContain('try again in a minute');
  expect(performance.now() - started).toBeLessThan(2900);
  await server.resume();
  await expect
    .poll(() => votes.cast('a', 'ada', 1, 1).catch(() => wait(100, false)), { timeout: 10_000 })
    .toBe(true);
  expect(log.match(/What is kept cannot be reached/g)).toHaveLength(1);
  expect(log).toContain('can be reached again');
});

test('a machine moves what it kept into the database, once, and others need its key', async () => {
  const [one, other] = [await temporaryFolder(), await temporaryFolder()];
  const file = join(one, STORE_FILE);
  const local = await openStore({ dataDir: one }, logger);
  const person = local.personKey('42');
  const kept = new AnswerLog(local.store);
  await kept.add({ id: 'a', guild: '1', asker: person, askedAt: 7, tokens: 3, answer: answer() });
  await kept.addFailure(null, 8, 'deadline');
  await new Votes(local.store).cast('a', person, -1, 9);
  await new StoredGuildSettings(local.store).update('1', { collections: ['council'] });
  await local.store.close();

  const shared = { databaseUrl: server.url };
  const open = async (settings: Parameters<typeof openStore>[0]) => {
    const opened = await openStore(settings, logger);
    await opened.store.close();
    return opened.personKey('42');
  };
  copyFileSync(file, `${file}.again`);
  expect(await open({ dataDir: one, ...shared })).toBe(person);
  renameSync(`${file}.again`, file);
  expect(await open({ dataDir: one, ...shared })).toBe(person);
  expect(readdirSync(one)).toContain(`${STORE_FILE}.moved`);
  expect(readdirSync(one)).not.toContain(STORE_FILE);
  const answers = new AnswerLog(store);
  expect(await answers.counts('1', 0)).toMatchObject({ answered: 1, down: 1 });
  expect(await answers.counts(null, 0)).toMatchObject({ failures: 1 });
  expect(await new StoredGuildSettings(store).get('1')).toMatchObject({ collections: ['council'] });

  // Another machine without the key, with the key in its settings, and with one of its own.
  const database = new Database(server.url);
  onTestFinished(() => database.close());
  const looked = (dataDir: string, given?: string) =>
    inspectStore(database, {
      path: join(dataDir, 'person.key'),
      ...(given && { given }),
    });
  await looked(one);
  expect((await failureOf(looked(other))).message).toContain('is not on this machine');
  const missing = await failureOf(open({ dataDir: other, ...shared }));
  expect(missing.identifier).toBe('person-key-other');
  expect(readdirSync(other)).toEqual([]);
  const personKey = readFileSync(join(one, 'person.key'), 'utf8').trim();
  expect(await open({ dataDir: other, personKey, ...shared })).toBe(person);
  const wrong = await failureOf(open({ dataDir: one, personKey: 'cd'.repeat(32), ...shared }));
  expect(wrong.message).toContain('another key');
  const rows = await store.read((queries) =>
    queries.rows(z.looseObject({}), 'SELECT * FROM installation'),
  );
  expect(JSON.stringify(rows)).not.toContain(personKey);
});

test('what a machine kept of people under another key stays in its file, its settings are moved', async () => {
  const dataDir = await temporaryFolder();
  const local = await openStore({ dataDir }, logger);
  await new AnswerLog(local.store).add({
    id: 'b',
    guild: '2',
    asker: local.personKey('42'),
    askedAt: 7,
    tokens: 3,
    answer: answer(),
  });
  await new StoredGuildSettings(local.store).update('2', { replies: 'thread' });
  await local.store.close();
  const personKey = 'ef'.repeat(32);
  const { store: moved } = await openStore({ dataDir, personKey, databaseUrl: server.url }, logger);
  await moved.close();
  expect(await new StoredGuildSettings(store).get('2')).toMatchObject({ replies: 'thread' });
  expect(await new AnswerLog(store).find('b')).toBeUndefined();
});
