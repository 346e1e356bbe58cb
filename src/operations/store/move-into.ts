import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { z } from 'zod';
import type { Queries } from '../../postgres/queries.ts';
import type { Logger } from '../logging.ts';
import { isKeyOfOthers, type KeyPlace, personKeys, sharedPersonKeys } from './person-keys.ts';
import { SqliteStore } from './sqlite-store.ts';
import type { Store } from './store.ts';

/** Held while a machine's data is moved into the database. */
const MOVING = 7_236_653;

const DAY_MS = 24 * 60 * 60 * 1000;

/** Rows that are moved at once. */
const BATCH = 2000;

/** What is moved, in an order in which no row names one that is not there yet. */
const OF_PEOPLE = ['answers', 'votes', 'once_only'];
const OF_SERVERS = ['guild_settings', 'failures'];

const row = z.looseObject({ row_number: z.number() });

/**
 * Moves what this machine kept in a file into the database, all of it or nothing; what is there already stays. The
 * file is renamed then. Where it names people by another key than the settings, answers and votes are left in it:
 * nobody could have theirs deleted.
 * @throws {UserError} `data-store-failed`, or `person-key-other` where the database names people by another key
 */
export async function moveInto(
  store: Store,
  file: string,
  key: KeyPlace,
  logger: Logger,
): Promise<void> {
  const local = SqliteStore.open(file);
  try {
    await personKeys(key, local);
    await sharedPersonKeys(key, store);
    await store.tidy(async (queries) => {
      await queries.run(`SELECT pg_advisory_xact_lock(${MOVING})`);
      const tables = isKeyOfOthers(key) ? OF_SERVERS : [...OF_PEOPLE, ...OF_SERVERS];
      for (const table of tables) await moveTable(table, local, queries);
    });
  } finally {
    await local.close();
  }
  // Another process of this machine may have done it at the same time.
  if (existsSync(file)) renameSync(file, `${file}.moved`);
  logger.info(
    { file: `${file}.moved` },
    'What this machine kept has been moved into the database.',
  );
}

/**
 * Deletes the file that was moved when nothing in it may be kept any longer: as a backup it is out of reach of
 * `/forget-me` and of the deletion of old data.
 */
export function forgetMoved(file: string, retentionDays: number): void {
  const moved = `${file}.moved`;
  const writtenAt = statSync(moved, { throwIfNoEntry: false })?.mtimeMs;
  if (writtenAt === undefined || Date.now() - writtenAt < retentionDays * DAY_MS) return;
  rmSync(moved);
}

async function moveTable(table: string, local: SqliteStore, queries: Queries): Promise<void> {
  // Failures have no key: the time tells them apart.
  const unless =
    table === 'failures'
      ? `WHERE NOT EXISTS (SELECT 1 FROM failures AS there WHERE there.failed_at = given.failed_at
           AND there.identifier = given.identifier AND there.guild IS NOT DISTINCT FROM given.guild)`
      : '';
  for (let last = 0; ; ) {
    const sql = `SELECT rowid AS row_number, * FROM ${table} WHERE rowid > $1 ORDER BY rowid LIMIT ${BATCH}`;
    const rows = await local.read((from) => from.rows(row, sql, [last]));
    const newest = rows.at(-1);
    if (newest === undefined) return;
    last = newest.row_number;
    await queries.run(
      `INSERT INTO ${table} SELECT * FROM json_populate_recordset(NULL::${table}, $1) AS given ${unless}
       ON CONFLICT DO NOTHING`,
      [JSON.stringify(rows)],
    );
  }
}
