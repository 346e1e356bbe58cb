import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Asking } from '../../src/asking/asking.ts';
import { type AskingParts, createAsking } from '../../src/asking/create-asking.ts';
import { createLogger } from '../../src/operations/logging.ts';
import { AnswerLog } from '../../src/operations/store/answer-log.ts';
import { Duties } from '../../src/operations/store/duties.ts';
import { StoredGuildSettings } from '../../src/operations/store/guild-settings.ts';
import { PostgresStore } from '../../src/operations/store/postgres-store.ts';
import { RememberedGuildSettings } from '../../src/operations/store/remembered-settings.ts';
import { startRetention } from '../../src/operations/store/retention.ts';
import { answer } from '../support/answers.ts';
import { failureOf } from '../support/failure-of.ts';
import { useStateServer } from '../support/state-server.ts';

const server = useStateServer();
const tables = 'answers, votes, once_only, guild_settings, failures, seen, limits, duties';
let log = '';
const logger = createLogger('info', [], {
  write: (line) => {
    log += line;
  },
});

/** The stores of two processes. */
let stores: [PostgresStore, PostgresStore];
beforeAll(async () => {
  const open = () => PostgresStore.open(server.url, logger);
  stores = [await open(), await open()];
});
beforeEach(async () => {
  log = '';
  await stores[0].tidy((queries) => queries.run(`TRUNCATE ${tables}`));
});
afterAll(() => Promise.all(stores.map((store) => store.close())));

const generous = { perPerson: 9, perServer: 9, overall: 9, atOnce: 4, waiting: 9 };

/** The asking of two processes. */
function askings(limits: Partial<AskingParts['limits']> = {}): [Asking, Asking] {
  const one = (store: PostgresStore) =>
    createAsking({
      asker: { ask: async () => answer() },
      answers: new AnswerLog(store),
      personKey: (person) => `key of ${person}`,
      store,
      limits: { ...generous, serverTokensPerDay: 0, ...limits },
      deadlineMs: 60_000,
      logger,
    });
  return [one(stores[0]), one(stores[1])];
}

async function ask(by: Asking, person: string, server = 'town') {
  const question = { text: 'What opens?', person, server, place: 'square', collections: undefined };
  const outcome = await by.ask({ ...question, history: async () => [] });
  return outcome.kind === 'refused' ? outcome.refusal : outcome.kind;
}

describe('two processes on one database', () => {
  test('have one limit for a person, a server and all, and count nothing that is refused', async () => {
    const [one, other] = askings({ perPerson: 2, perServer: 3 });
    expect([await ask(one, 'ada'), await ask(other, 'ada')]).toEqual(['answered', 'answered']);
    for (const by of [one, other]) {
      const refusal = await ask(by, 'ada');
      expect(refusal).toMatchObject({ kind: 'too-often', scope: 'person' });
    }
    expect(await ask(other, 'ben')).toBe('answered');
    expect(await ask(one, 'cyd')).toMatchObject({ scope: 'server' });
    expect(await ask(one, 'cyd', 'village')).toBe('answered');
    const rows = await stores[0].read((queries) =>
      queries.rows(z.looseObject({ key: z.string() }), 'SELECT * FROM limits ORDER BY key'),
    );
    // Nobody's id, and each in what it counts for.
    expect(rows.map(({ key, points }) => [key, points])).toEqual([
      ['overall:all', 4],
      ['person:key of ada', 2 + 2],
      ['person:key of ben', 1],
      ['person:key of cyd', 1],
      ['server:town', 3 + 1],
      ['server:village', 1],
    ]);
  });

  test('act once on an event that both receive, however close', async () => {
    const [one, other] = askings();
    const both = (event: string) => Promise.all([one.isNew(event), other.isNew(event)]);
    for (const event of ['1', '2', '3']) {
      expect((await both(event)).filter(Boolean)).toHaveLength(1);
      expect(await both(event)).toEqual([false, false]);
    }
  });

  test('count a server’s tokens of a day together', async () => {
    const [one, other] = askings({ serverTokensPerDay: 5 });
    const add = (id: string) =>
      new AnswerLog(stores[0]).add({
        id,
        guild: 'town',
        asker: 'ada',
        askedAt: Date.now(),
        tokens: 5,
        answer: answer(),
      });
    await add('a');
    expect(await ask(other, 'ada')).toMatchObject({ kind: 'budget-used' });
    expect(await ask(one, 'ada', 'village')).toBe('answered');
  });

  test('do once for both what is done every day, and delete what has run out', async () => {
    const [duties, others] = stores.map((store) => new Duties(store));
    const taken = await Promise.all([duties?.take('tidying', 1000), others?.take('tidying', 1000)]);
    expect(taken.filter(Boolean)).toHaveLength(1);
    expect(await others?.take('another', 1000)).toBe(true);
    await stores[0].tidy((queries) =>
      queries.run(`UPDATE duties SET begun_at = begun_at - interval '2 seconds';
        INSERT INTO seen VALUES ('old', now() - interval '2 hours'), ('new', now());
        INSERT INTO limits VALUES ('old', 1, 5)`),
    );
    expect(await others?.take('tidying', 1000)).toBe(true);
    const old = { id: 'a', guild: null, asker: 'ada', askedAt: 1, tokens: 0, answer: answer() };
    await new AnswerLog(stores[0]).add(old);
    const end = startRetention({
      store: stores[1],
      answers: new AnswerLog(stores[1]),
      retentionDays: 30,
      logger,
    });
    const left = () =>
      stores[0].read((queries) =>
        queries.rows(
          z.object({ what: z.string() }),
          'SELECT event AS what FROM seen UNION ALL SELECT id FROM answers UNION ALL SELECT key FROM limits',
        ),
      );
    await expect.poll(left).toEqual([{ what: 'new' }]);
    end();
  });

  test('see settings that another changes after a moment, and their own at once', async () => {
    const [here, there] = stores.map(
      (store) => new RememberedGuildSettings(new StoredGuildSettings(store), 300),
    );
    expect((await there?.get('1'))?.replies).toBe('in-place');
    await here?.update('1', { replies: 'thread' });
    expect((await here?.get('1'))?.replies).toBe('thread');
    expect((await there?.get('1'))?.replies).toBe('in-place');
    await expect.poll(async () => (await there?.get('1'))?.replies).toBe('thread');
  });

  test('go on by themselves while the database is away, each with its own limits, and heal', async () => {
    const [one, other] = askings({ perPerson: 1, serverTokensPerDay: 5 });
    const settings = new RememberedGuildSettings(new StoredGuildSettings(stores[0]));
    await settings.update('1', { collections: ['council'] });
    await settings.update('3', { replies: 'thread' });
    await server.halt();
    // The bot leaves a server meanwhile.
    const forgotten = new AnswerLog(stores[1]).forgetGuild('3');
    expect([await one.isNew('1'), await other.isNew('1')]).toEqual([true, true]);
    expect(await one.isNew('1')).toBe(false);
    expect([await ask(one, 'ada'), await ask(other, 'ada')]).toEqual(['answered', 'answered']);
    expect(await ask(one, 'ada')).toMatchObject({ kind: 'too-often' });
    // What was known is in force; what was not is not guessed.
    expect((await settings.get('1')).collections).toEqual(['council']);
    expect((await failureOf(settings.get('2'))).identifier).toBe('store-unreachable');
    await server.resume();
    for (const store of stores) {
      const known = () => new StoredGuildSettings(store).get('1').catch(() => undefined);
      await expect.poll(known, { timeout: 10_000 }).toMatchObject({ collections: ['council'] });
    }
    expect(log).toContain('can be reached again');
    await forgotten;
    const left = await new StoredGuildSettings(stores[0]).byGuild();
    expect([...left.keys()]).toEqual(['1']);
    expect(await ask(one, 'ben')).toBe('answered');
    expect(await ask(other, 'ben')).toMatchObject({ kind: 'too-often', scope: 'person' });
    expect((await settings.get('2')).replies).toBe('in-place');
  });
});
