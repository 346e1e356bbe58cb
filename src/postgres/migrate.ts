import { z } from 'zod';
import { UserError } from '../errors.ts';
import type { Database } from './database.ts';
import type { Queries } from './queries.ts';

/** Everything that Town Clerk keeps in a database stands in a schema of its own. */
const SCHEMA = 'town_clerk';

/** Held while tables are made or changed, by whichever process comes first. */
const MIGRATING = 7_236_651;

/** What some tables have become, step by step. A step that was released is never changed; another one is added. */
export interface Migrations {
  /** What the tables are for; told apart because a bot may share its votes without sharing its index. */
  readonly part: 'index' | 'state';
  /** Statements of each version, from the first. */
  readonly steps: readonly string[];
}

const versions = z.object({ version: z.int() });

/**
 * Makes the tables of a part as this program wants them: the missing steps in one transaction, of one process at a
 * time.
 * @throws {UserError} `database-newer` where a newer program has made them; `database-…` as `Database.write` does
 */
export async function migrate(database: Database, { part, steps }: Migrations): Promise<void> {
  const wanted = steps.length;
  const version = await database.read((queries) => versionOf(queries, part));
  if (version === wanted) return;
  if (version > wanted) throw newer(database, part, version, wanted);
  await database.write(async (queries) => {
    await queries.run(`SELECT pg_advisory_xact_lock(${MIGRATING})`);
    await queries.run(`CREATE SCHEMA IF NOT EXISTS ${SCHEMA};
      CREATE TABLE IF NOT EXISTS ${SCHEMA}.migrations (
        part text NOT NULL,
        version integer NOT NULL,
        applied_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (part, version)
      )`);
    const before = await versionOf(queries, part);
    for (const [index, step] of steps.entries()) {
      if (index < before) continue;
      await queries.run(step);
      const insert = `INSERT INTO ${SCHEMA}.migrations (part, version) VALUES ($1, $2)`;
      await queries.run(insert, [part, index + 1]);
    }
  });
}

/**
 * Whether the tables of a part are there as this program wants them.
 * @throws {UserError} `database-newer`
 */
export async function isMigrated(
  database: Database,
  { part, steps }: Migrations,
): Promise<boolean> {
  const version = await database.read((queries) => versionOf(queries, part));
  if (version > steps.length) throw newer(database, part, version, steps.length);
  return version === steps.length;
}

/** How far the tables of a part are; 0 where there are none. */
async function versionOf(queries: Queries, part: string): Promise<number> {
  const there = `SELECT to_regclass('${SCHEMA}.migrations') IS NOT NULL AS there`;
  const [found] = await queries.rows(z.object({ there: z.boolean() }), there);
  if (found?.there !== true) return 0;
  const highest = `SELECT coalesce(max(version), 0) AS version FROM ${SCHEMA}.migrations WHERE part = $1`;
  const [row] = await queries.rows(versions, highest, [part]);
  return row?.version ?? 0;
}

function newer(database: Database, part: string, version: number, known: number): UserError {
  return new UserError('database-newer', { database: database.name, part, version, known });
}
