import { createHmac } from 'node:crypto';
import { copyFileSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AnswerLog } from '../../../src/operations/store/answer-log.ts';
import { Gaps } from '../../../src/operations/store/gaps.ts';
import { personKeys } from '../../../src/operations/store/person-keys.ts';
import { SqliteStore } from '../../../src/operations/store/sqlite-store.ts';
import { Votes } from '../../../src/operations/store/votes.ts';
import { answer } from '../../support/answers.ts';
import { storeContract } from './store-contract.ts';

const guild = '123456789012345678';
let path: string;
let keyPath: string;
let store: SqliteStore;

beforeEach(() => {
  path = join(mkdtempSync(join(tmpdir(), 'town-clerk-store-')), 'data', 'town-clerk.sqlite');
  keyPath = join(path, '..', 'person.key');
  store = SqliteStore.open(path);
});
afterEach(async () => {
  raw?.close();
  raw = undefined;
  await store.close();
});

/** The file as another process sees it. */
let raw: Database.Database | undefined;
function file(): Database.Database {
  raw ??= new Database(path);
  return raw;
}

const log = (id: string, fields: { asker?: string; question?: string } = {}) =>
  new AnswerLog(store).add({
    id,
    guild,
    asker: 'someone',
    askedAt: 1000,
    tokens: 0,
    drawnFrom: ['council'],
    answer: answer(),
    ...fields,
  });

describe('in SQLite', () => storeContract(() => store));

describe('the store', () => {
  test('survives a restart, and a copy of its file is a backup', async () => {
    await log('a');
    const copy = `${path}.backup`;
    copyFileSync(path, copy);
    await store.close();
    store = SqliteStore.open(copy);
    expect((await new AnswerLog(store).find('a'))?.sources).toEqual([
      { number: 1, path: 'bridge.md', passages: [{ id: 'p0', quoteStart: 25, quoteEnd: 46 }] },
    ]);
    expect((await new AnswerLog(store).find('a'))?.drawnFrom).toEqual(['council']);
  });

  test('names a person the same way after a restart, and differently in another installation', async () => {
    const key = (await personKeys({ path: keyPath }, store))('42');
    await store.close();
    store = SqliteStore.open(path);
    expect((await personKeys({ path: keyPath }, store))('42')).toBe(key);
    const other = SqliteStore.open(
      join(mkdtempSync(join(tmpdir(), 'town-clerk-store-')), 'x.sqlite'),
    );
    expect((await personKeys({ path: `${keyPath}.other` }, other))('42')).not.toBe(key);
    await other.close();
  });

  test('keeps the key that names people in a file of its own, which its owner alone may read', async () => {
    await personKeys({ path: keyPath }, store);
    expect(statSync(keyPath).mode & 0o777).toBe(0o600);
    const key = readFileSync(keyPath, 'utf8').trim();
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    await store.close();
    expect(readFileSync(path, 'latin1')).not.toContain(key);
    store = SqliteStore.open(path);
  });

  test('moves the key of an older version out of the database, to the last byte', async () => {
    const key = 'ab'.repeat(32);
    file().prepare('INSERT INTO secrets VALUES (?, ?)').run('person-key', key);
    const person = (await personKeys({ path: keyPath }, store))('42');
    expect(person).toBe(createHmac('sha256', key).update('42').digest('hex').slice(0, 32));
    expect(readFileSync(keyPath, 'utf8').trim()).toBe(key);
    await store.close();
    expect(readFileSync(path, 'latin1')).not.toContain(key);
    store = SqliteStore.open(path);
    expect((await personKeys({ path: keyPath }, store))('42')).toBe(person);
  });

  test('refuses a key that is damaged, rather than to name everybody anew', async () => {
    writeFileSync(keyPath, 'cut sh');
    await expect(personKeys({ path: keyPath }, store)).rejects.toThrow(
      /64 hexadecimal digits.*Put a backup/,
    );
    expect(readFileSync(keyPath, 'utf8')).toBe('cut sh');
  });

  test('refuses a file that is not a database, and data of a newer version', async () => {
    const foreign = `${path}.txt`;
    writeFileSync(foreign, 'not a database at all, but long enough to look like a file'.repeat(9));
    expect(() => SqliteStore.open(foreign)).toThrow(/cannot be opened; expected a SQLite file/);
    file().exec('PRAGMA user_version = 99');
    expect(() => SqliteStore.open(path)).toThrow(
      /has version 99, but this Town Clerk knows versions up to/,
    );
  });
});

describe('what was asked in vain', () => {
  test('loses its texts when they are no longer to be kept, to the last byte', async () => {
    await log('a', { question: 'How wide is the bridge?' });
    await new Votes(store).cast('a', 'ada', -1, 1);
    await new AnswerLog(store).forgetQuestions();
    expect((await new Gaps(store).questions({ since: 0 }))[0]).not.toHaveProperty('question');
    await store.close();
    expect(readFileSync(path, 'latin1')).not.toContain('How wide');
    store = SqliteStore.open(path);
  });

  test('is there for answers that an older version recorded', async () => {
    await log('a');
    await new Votes(store).cast('a', 'ada', -1, 1);
    file().exec(
      `DROP TABLE once_only; ALTER TABLE answers DROP COLUMN nearest; ALTER TABLE answers DROP COLUMN question;
        ALTER TABLE answers DROP COLUMN drawn_from; PRAGMA user_version = 1;`,
    );
    await store.close();
    store = SqliteStore.open(path);
    expect(await new Gaps(store).questions({ since: 0 })).toMatchObject([
      { id: 'a', article: 'bridge.md', downVotes: 1, declined: false },
    ]);
    expect(await new AnswerLog(store).find('a')).not.toHaveProperty('drawnFrom');
  });
});
