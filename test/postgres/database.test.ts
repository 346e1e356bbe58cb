import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { Database, type DatabaseOptions } from '../../src/postgres/database.ts';
import { isMigrated, type Migrations, migrate } from '../../src/postgres/migrate.ts';
import { failureOf } from '../support/failure-of.ts';
import { freePort } from '../support/postgres-server.ts';
import { usePostgres } from '../support/use-postgres.ts';

const postgres = usePostgres();

const one = z.object({ one: z.int() });
const ask = (database: Database) =>
  database.read((queries) => queries.rows(one, 'SELECT 1 AS one'));

function open(url = postgres.server.url(), options: DatabaseOptions = {}): Database {
  const database = new Database(url, options);
  onTestFinished(() => database.close());
  return database;
}

describe.runIf(postgres.installed)('a database', () => {
  it('reads in one transaction, which sees one state whatever others write meanwhile', async () => {
    const database = open();
    await database.write((queries) => queries.run('CREATE TABLE counted (one integer)'));
    await database.write((queries) => queries.run('INSERT INTO counted VALUES ($1)', [1]));
    const seen = await database.read(async (queries) => {
      const before = await queries.rows(one, 'SELECT one FROM counted');
      await database.write((others) => others.run('UPDATE counted SET one = 2'));
      return [...before, ...(await queries.rows(one, 'SELECT one FROM counted'))];
    });
    expect(seen).toEqual([{ one: 1 }, { one: 1 }]);
    await expect(
      database.read((queries) => queries.run('UPDATE counted SET one = 3')),
    ).rejects.toThrow(/read-only/);
  });

  it('writes all of a transaction or nothing', async () => {
    const database = open();
    await database.write((queries) => queries.run('CREATE TABLE whole (one integer)'));
    const broken = database.write(async (queries) => {
      await queries.run('INSERT INTO whole VALUES (1)');
      throw new Error('changed its mind');
    });
    await expect(broken).rejects.toThrow('changed its mind');
    const rows = await database.read((queries) => queries.rows(one, 'SELECT one FROM whole'));
    expect(rows).toEqual([]);
  });

  it('does not notice that the server was restarted, nor that an administrator ended its connections', async () => {
    const database = open();
    await ask(database);
    await postgres.server.halt();
    const back = wait(300).then(() => postgres.server.resume());
    expect(await ask(database)).toEqual([{ one: 1 }]);
    await back;
    const others =
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()';
    let ended = false;
    const asked = database.write(async (queries) => {
      if (!ended) await open().session((admin) => admin.run(others));
      ended = true;
      return queries.rows(one, 'SELECT 1 AS one');
    });
    expect(await asked).toEqual([{ one: 1 }]);
  });

  it('says what to do where the server is away, and works again when it is back', async () => {
    const database = open();
    await postgres.server.halt();
    const failure = await failureOf(ask(database));
    await postgres.server.resume();
    expect(failure).toMatchObject({ identifier: 'database-unreachable' });
    expect(failure.message).toMatch(/^The database 127\.0\.0\.1:\d+\/postgres cannot be reached/);
    expect(failure.message).not.toContain('secret');
    expect(await ask(database)).toEqual([{ one: 1 }]);
  });

  it('waits no longer than it was told for a server that does not answer', async () => {
    const database = open(postgres.server.url(), { queryMs: 50 });
    const slow = database.read((queries) => queries.run('SELECT pg_sleep(5)'));
    expect(await failureOf(slow)).toMatchObject({ identifier: 'database-unreachable' });
  });

  it.each([
    ['database-refused', () => postgres.server.url('postgres', 'a wrong secret')],
    ['database-missing', () => postgres.server.url('atlantis')],
    ['database-unreachable', async () => `postgres://clerk:secret@127.0.0.1:${await freePort()}/x`],
    ['database-unreachable', () => 'postgres://clerk:secret@no-such-host.invalid/x'],
  ])('says of what it cannot open: %s', async (identifier, url) => {
    const failure = await failureOf(ask(open(await url())));
    expect(failure).toMatchObject({ identifier });
    expect(failure.message).toContain('DATABASE_URL');
    expect(failure.message).not.toContain('secret');
    expect(failure.message).not.toContain('clerk:');
  });

  it('stops trying when it is called off', async () => {
    const database = open(`postgres://clerk@127.0.0.1:${await freePort()}/x`);
    const signal = AbortSignal.timeout(20);
    const reading = database.read((queries) => queries.run('SELECT 1'), signal);
    await expect(reading).rejects.toMatchObject({ name: 'TimeoutError' });
  });
});

describe.runIf(postgres.installed)('the tables', () => {
  const steps = ['CREATE TABLE town_clerk.things (one integer)'];
  const things: Migrations = { part: 'state', steps };

  it('are made once, however many processes begin at once, and brought up step by step', async () => {
    const [database, other] = [open(), open()];
    expect(await isMigrated(database, things)).toBe(false);
    await Promise.all([migrate(database, things), migrate(other, things)]);
    expect(await isMigrated(database, things)).toBe(true);
    await database.write((queries) => queries.run('INSERT INTO town_clerk.things VALUES (7)'));
    const more = { ...things, steps: [...steps, 'UPDATE town_clerk.things SET one = one + 1'] };
    expect(await isMigrated(database, more)).toBe(false);
    await migrate(database, more);
    await migrate(other, more);
    const rows = await database.read((queries) =>
      queries.rows(one, 'SELECT one FROM town_clerk.things'),
    );
    expect(rows).toEqual([{ one: 8 }]);
    for (const work of [migrate(database, things), isMigrated(database, things)]) {
      const failure = await failureOf(work);
      expect(failure).toMatchObject({ identifier: 'database-newer' });
      expect(failure.message).toContain('version 2');
    }
  });

  it('are not begun where a step fails', async () => {
    const database = open();
    const broken: Migrations = {
      part: 'index',
      steps: ['CREATE TABLE town_clerk.begun (one integer)', 'CREATE TABLE nowhere.here ()'],
    };
    await expect(migrate(database, broken)).rejects.toThrow('nowhere');
    expect(await isMigrated(database, broken)).toBe(false);
    const there = "SELECT count(*)::int AS one FROM pg_tables WHERE tablename = 'begun'";
    expect(await database.read((queries) => queries.rows(one, there))).toEqual([{ one: 0 }]);
  });

  it('need a user who may make them', async () => {
    await open().write((queries) => queries.run("CREATE ROLE reader LOGIN PASSWORD 'reads'"));
    const url = postgres.server.url().replace(/clerk:[^@]*/, 'reader:reads');
    const forbidden: Migrations = { part: 'index', steps: ['CREATE TABLE town_clerk.mine ()'] };
    expect(await failureOf(migrate(open(url), forbidden))).toMatchObject({
      identifier: 'database-forbidden',
    });
  });
});
