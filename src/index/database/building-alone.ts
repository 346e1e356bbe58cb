import { z } from 'zod';
import { UserError } from '../../errors.ts';
import type { Database } from '../../postgres/database.ts';
import type { Queries } from '../../postgres/queries.ts';
import type { BuildProgress } from '../types.ts';

/** Held by the one build at a time that writes to a database, as long as its connection lasts. */
const BUILDING = 7_236_652;

const lock = z.object({ locked: z.boolean() });

/**
 * Does a build on a connection of its own, as the only one. The server takes the lock back when the connection ends,
 * however it ends.
 * @throws {UserError} `index-locked:database` where another one is under way
 */
export function buildingAlone<Result>(
  database: Database,
  build: (queries: Queries) => Promise<Result>,
): Promise<Result> {
  return database.session(async (queries) => {
    const [got] = await queries.rows(lock, `SELECT pg_try_advisory_lock(${BUILDING}) AS locked`);
    if (got?.locked !== true) throw builtByAnother(database);
    return build(queries);
  });
}

/** Another build writes, or has written meanwhile. */
export function builtByAnother(database: Database): UserError {
  return new UserError('index-locked:database', { database: database.name });
}

/** The build that is under way, if one is; how far it is, it does not tell. Never throws. */
export async function buildUnderWay(database: Database): Promise<BuildProgress | undefined> {
  const sql = `SELECT count(*) > 0 AS locked FROM pg_locks
    WHERE locktype = 'advisory' AND granted AND objid = ${BUILDING}
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
  const [held] = await database.read((queries) => queries.rows(lock, sql)).catch(() => []);
  return held?.locked ? { phase: 'embedding', done: 0, total: 0 } : undefined;
}
