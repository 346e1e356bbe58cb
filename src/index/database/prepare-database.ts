import { z } from 'zod';
import { UserError } from '../../errors.ts';
import type { Database } from '../../postgres/database.ts';
import { migrate } from '../../postgres/migrate.ts';
import { INDEX_TABLES } from './tables.ts';

/** The oldest pgvector that keeps vectors of 16-bit numbers. */
const OLDEST_VECTORS = '0.7';

const extension = z.object({
  installed: z.string().nullable(),
  available: z.string().nullable(),
});

/**
 * Makes sure that a database can hold an index: pgvector is there, and switched on where it was not, and the tables are
 * as this program wants them.
 * @throws {UserError} `database-vectors-missing`, `database-vectors-old`, `database-vectors-forbidden`,
 * `database-newer`, or why the server cannot be used
 */
export async function prepareDatabase(database: Database): Promise<void> {
  const { installed, available } = await findVectors(database);
  if (installed === null && available !== null) await switchOnVectors(database);
  await checkVectors(database);
  await migrate(database, INDEX_TABLES);
}

/**
 * Looks whether a database has pgvector; nothing is changed.
 * @returns its version
 * @throws {UserError} `database-vectors-missing`, `database-vectors-off`, `database-vectors-old`
 */
export async function checkVectors(database: Database): Promise<string> {
  const values = { database: database.name, oldest: OLDEST_VECTORS };
  const { installed, available } = await findVectors(database);
  const version = installed ?? available;
  if (version === null) throw new UserError('database-vectors-missing', values);
  if (!isAtLeast(version, OLDEST_VECTORS)) {
    throw new UserError('database-vectors-old', { ...values, version });
  }
  if (installed === null) throw new UserError('database-vectors-off', { database: database.name });
  return version;
}

async function switchOnVectors(database: Database): Promise<void> {
  try {
    await database.write((queries) => queries.run('CREATE EXTENSION IF NOT EXISTS vector'));
  } catch (cause) {
    if (!(cause instanceof UserError) || cause.identifier !== 'database-forbidden') throw cause;
    throw new UserError('database-vectors-forbidden', { database: database.name }, { cause });
  }
}

async function findVectors(database: Database): Promise<z.infer<typeof extension>> {
  const sql = `SELECT
    (SELECT extversion FROM pg_extension WHERE extname = 'vector') AS installed,
    (SELECT default_version FROM pg_available_extensions WHERE name = 'vector') AS available`;
  const [found] = await database.read((queries) => queries.rows(extension, sql));
  return found ?? { installed: null, available: null };
}

/** Compares versions of whole numbers with full stops between. */
export function isAtLeast(version: string, wanted: string): boolean {
  return version.localeCompare(wanted, 'en', { numeric: true }) >= 0;
}
