import { createHmac } from 'node:crypto';
import { copyFileSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AnswerLog } from '../../../src/operations/store/answer-log.ts';
import { openStore, type Store } from '../../../src/operations/store/database.ts';
import { byArticle, Gaps } from '../../../src/operations/store/gaps.ts';
import { GuildSettingsStore } from '../../../src/operations/store/guild-settings.ts';
import { personKeys } from '../../../src/operations/store/person-keys.ts';
import { Votes } from '../../../src/operations/store/votes.ts';
import { answer, decline } from '../../support/answers.ts';

const guild = '123456789012345678';
let path: string;
let keyPath: string;
let store: Store;

beforeEach(() => {
  path = join(mkdtempSync(join(tmpdir(), 'town-clerk-store-')), 'data', 'town-clerk.sqlite');
  keyPath = join(path, '..', 'person.key');
  store = openStore(path);
});
afterEach(() => store.close());

function log(
  id: string,
  fields: { asker?: string; tokens?: number; declined?: boolean; askedAt?: number } = {},
) {
  new AnswerLog(store).add({
    id,
    guild,
    asker: fields.asker ?? 'someone',
    askedAt: fields.askedAt ?? 1000,
    tokens: fields.tokens ?? 0,
    drawnFrom: ['council'],
    answer: fields.declined ? decline() : answer(),
  });
}

describe('the store', () => {
  test('survives a restart, and a copy of its file is a backup', () => {
    log('a');
    const copy = `${path}.backup`;
    copyFileSync(path, copy);
    store.close();
    store = openStore(copy);
    expect(new AnswerLog(store).find('a')?.sources).toEqual([
      { number: 1, path: 'bridge.md', passages: [{ id: 'p0', quoteStart: 25, quoteEnd: 46 }] },
    ]);
    expect(new AnswerLog(store).find('a')?.drawnFrom).toEqual(['council']);
  });

  test('holds no text of an answer or question, and no id of a person', () => {
    const person = personKeys(keyPath, store)('999999999999999999');
    log('a', { asker: person });
    new Votes(store).cast('a', person, 1, 2000);
    const tables = ['answers', 'votes', 'failures', 'guild_settings'];
    const rows = JSON.stringify(
      tables.map((table) => store.prepare(`SELECT * FROM ${table}`).all()),
    );
    expect(rows).not.toContain('bridge open');
    expect(rows).not.toContain('May 2031');
    expect(rows).not.toContain('999999999999999999');
    expect(rows).toContain(person);
  });

  test('names a person the same way after a restart, and differently in another installation', () => {
    const key = personKeys(keyPath, store)('42');
    store.close();
    store = openStore(path);
    expect(personKeys(keyPath, store)('42')).toBe(key);
    const other = openStore(join(mkdtempSync(join(tmpdir(), 'town-clerk-store-')), 'x.sqlite'));
    expect(personKeys(`${keyPath}.other`, other)('42')).not.toBe(key);
    other.close();
  });

  test('keeps the key that names people in a file of its own, which its owner alone may read', () => {
    personKeys(keyPath, store);
    expect(statSync(keyPath).mode & 0o777).toBe(0o600);
    const key = readFileSync(keyPath, 'utf8').trim();
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    store.close();
    expect(readFileSync(path, 'latin1')).not.toContain(key);
    store = openStore(path);
  });

  test('moves the key of an older version out of the database, to the last byte', () => {
    const key = 'ab'.repeat(32);
    store.prepare('INSERT INTO secrets VALUES (?, ?)').run('person-key', key);
    const person = personKeys(keyPath, store)('42');
    expect(person).toBe(createHmac('sha256', key).update('42').digest('hex').slice(0, 32));
    expect(readFileSync(keyPath, 'utf8').trim()).toBe(key);
    store.close();
    expect(readFileSync(path, 'latin1')).not.toContain(key);
    store = openStore(path);
    expect(personKeys(keyPath, store)('42')).toBe(person);
  });

  test('refuses a key that is damaged, rather than to name everybody anew', () => {
    writeFileSync(keyPath, 'cut sh');
    expect(() => personKeys(keyPath, store)).toThrow(/64 hexadecimal digits.*Put a backup/);
    expect(readFileSync(keyPath, 'utf8')).toBe('cut sh');
  });

  test('refuses a file that is not a database, and data of a newer version', () => {
    const foreign = `${path}.txt`;
    writeFileSync(foreign, 'not a database at all, but long enough to look like a file'.repeat(9));
    expect(() => openStore(foreign)).toThrow(/cannot be opened; expected a SQLite file/);
    store.exec('PRAGMA user_version = 99');
    expect(() => openStore(path)).toThrow(
      /has version 99, but this Town Clerk knows versions up to/,
    );
  });
});

describe('votes', () => {
  test('count once a person, and can be changed', () => {
    log('a');
    const votes = new Votes(store);
    votes.cast('a', 'ada', 1, 1);
    votes.cast('a', 'ada', 1, 2);
    votes.cast('a', 'ben', 1, 3);
    expect(votes.of('a')).toEqual({ up: 2, down: 0 });
    votes.cast('a', 'ada', -1, 4);
    expect(votes.of('a')).toEqual({ up: 1, down: 1 });
  });

  test('keep a reason until the vote changes', () => {
    log('a');
    const votes = new Votes(store);
    const reason = () => store.prepare('SELECT reason FROM votes').get();
    votes.cast('a', 'ada', -1, 1);
    votes.explain('a', 'ada', 'wrong year');
    votes.cast('a', 'ada', -1, 2);
    expect(reason()).toMatchObject({ reason: 'wrong year' });
    votes.cast('a', 'ada', 1, 3);
    expect(reason()).toMatchObject({ reason: null });
  });

  test('on an answer that is not kept any more are refused', () => {
    expect(new Votes(store).cast('gone', 'ada', 1, 1)).toBe(false);
  });
});

describe('the answer log', () => {
  test('counts answers, declines, votes and failures of a server', () => {
    log('a', { tokens: 120 });
    log('b', { declined: true });
    const answers = new AnswerLog(store);
    answers.addFailure(guild, 1500, 'chat-model-busy');
    new Votes(store).cast('a', 'ada', -1, 1);
    expect(answers.counts(guild, 0)).toEqual({
      answered: 1,
      declined: 1,
      up: 0,
      down: 1,
      failures: 1,
      medianMs: 3,
    });
    expect(answers.counts(null, 0).answered).toBe(0);
  });

  test('tells when a server that has used up its tokens has some again', () => {
    const answers = new AnswerLog(store);
    const freeAt = (tokens: number, now: number) =>
      answers.budgetFreeAt(guild, { tokens, periodMs: 100, now });
    log('a', { tokens: 120, askedAt: 1000 });
    log('b', { tokens: 50, askedAt: 1040 });
    log('c', { tokens: 0, askedAt: 1050 });
    expect(freeAt(120, 1060)).toBe(1100);
    expect(freeAt(50, 1060)).toBe(1140);
    expect(freeAt(171, 1060)).toBeUndefined();
    expect(freeAt(120, 1099)).toBe(1100);
    expect(freeAt(120, 1100)).toBeUndefined();
    expect(
      answers.budgetFreeAt('another', { tokens: 1, periodMs: 100, now: 1060 }),
    ).toBeUndefined();
  });

  test('forgets a person, a server, and what is old', () => {
    const answers = new AnswerLog(store);
    log('a', { asker: 'ada' });
    log('b', { asker: 'ben' });
    new Votes(store).cast('b', 'ada', 1, 1);
    expect(answers.forgetPerson('ada')).toBe(2);
    expect(answers.find('a')).toBeUndefined();
    expect(new Votes(store).of('b')).toEqual({ up: 0, down: 0 });
    answers.forgetBefore(1001);
    expect(answers.find('b')).toBeUndefined();
    log('c');
    new GuildSettingsStore(store).update(guild, { privateByDefault: true });
    answers.forgetGuild(guild);
    expect(answers.find('c')).toBeUndefined();
    expect(new GuildSettingsStore(store).get(guild).privateByDefault).toBe(false);
  });
});

describe('what was asked in vain', () => {
  const answers = () => new AnswerLog(store);
  const add = (id: string, fields: Partial<Parameters<AnswerLog['add']>[0]> = {}) =>
    answers().add({
      id,
      guild,
      asker: 'ada',
      askedAt: 1000,
      tokens: 0,
      answer: decline(),
      ...fields,
    });

  test('is what was declined and voted down, by nearest article, most often first', () => {
    const votes = new Votes(store);
    add('a', { askedAt: 1001, question: 'How wide is the bridge?' });
    add('b', { askedAt: 1002 });
    add('c', { answer: decline({ nearest: [] }), askedAt: 1003 });
    add('d', { answer: answer(), askedAt: 1004, question: 'When does it open?' });
    add('e', { answer: answer(), askedAt: 1005 });
    votes.cast('d', 'ada', -1, 1);
    votes.explain('d', 'ada', 'wrong year');
    votes.cast('d', 'ben', -1, 1);
    votes.cast('e', 'ada', 1, 1);
    const gaps = byArticle(new Gaps(store).questions({ since: 0 }));
    expect(gaps.map(({ questions: _, ...counts }) => counts)).toEqual([
      { article: 'bridge.md', declined: 2, downVotes: 2 },
      { declined: 1, downVotes: 0 },
    ]);
    expect(gaps[0]?.questions.map(({ id, reasons, question }) => [id, reasons, question])).toEqual([
      ['d', ['wrong year'], 'When does it open?'],
      ['b', [], undefined],
      ['a', [], 'How wide is the bridge?'],
    ]);
  });

  test('is told of one server or of all, from an instant on', () => {
    add('a', { askedAt: 1000 });
    add('b', { askedAt: 2000, guild: null });
    add('c', { askedAt: 2000, guild: '223456789012345678' });
    const ids = (options: Parameters<Gaps['questions']>[0]) =>
      new Gaps(store).questions(options).map(({ id }) => id);
    expect(ids({ since: 0 })).toEqual(['b', 'c', 'a']);
    expect(ids({ since: 0, guild })).toEqual(['a']);
    expect(ids({ since: 0, guild: null })).toEqual(['b']);
    expect(ids({ since: 1001, guild })).toEqual([]);
  });

  test('loses its texts when they are no longer to be kept, to the last byte', () => {
    add('a', { question: 'How wide is the bridge?' });
    answers().forgetQuestions();
    expect(new Gaps(store).questions({ since: 0 })[0]).not.toHaveProperty('question');
    store.close();
    expect(readFileSync(path, 'latin1')).not.toContain('How wide');
    store = openStore(path);
  });

  test('is there for answers that an older version recorded', () => {
    add('a', { answer: answer() });
    new Votes(store).cast('a', 'ada', -1, 1);
    store.exec(
      `DROP TABLE once_only; ALTER TABLE answers DROP COLUMN nearest; ALTER TABLE answers DROP COLUMN question;
        ALTER TABLE answers DROP COLUMN drawn_from; PRAGMA user_version = 1;`,
    );
    store.close();
    store = openStore(path);
    expect(new Gaps(store).questions({ since: 0 })).toMatchObject([
      { id: 'a', article: 'bridge.md', downVotes: 1, declined: false },
    ]);
    expect(answers().find('a')).not.toHaveProperty('drawnFrom');
  });
});

test('settings have defaults, change one at a time, and refuse what is not a channel', () => {
  const settings = new GuildSettingsStore(store);
  expect(settings.get(guild)).toEqual({
    allowedChannels: [],
    channelCollections: {},
    questionChannels: [],
    replies: 'in-place',
    privateByDefault: false,
  });
  settings.update(guild, { allowedChannels: ['223456789012345678'] });
  expect(settings.update(guild, { replies: 'thread' })).toMatchObject({
    allowedChannels: ['223456789012345678'],
    replies: 'thread',
  });
  expect(() => settings.update(guild, { allowedChannels: ['general'] })).toThrow();
});
