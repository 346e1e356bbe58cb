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
 * Makes sure that a database can hold an index: pgvector is there, and the tables are as this program wants them.
 * @throws {UserError} `database-vectors-missing`, `database-vectors-old`, `database-vectors-forbidden`,
 * `database-newer`, or why the server cannot be used
 */
export async function prepareDatabase(database: Database): Promise<void> {
  await checkVectors(database);
  await migrate(database, INDEX_TABLES);
}

/**
 * Switches pgvector on where it is installed on the server, but not in this database.
 * @returns its version
 * @throws {UserError} as {@link prepareDatabase}
 */
export async function checkVectors(database: Database): Promise<string> {
  const { name } = database;
  const values = { database: name, oldest: OLDEST_VECTORS };
  let found = await findVectors(database);
  if (found.installed === null) {
    const { available } = found;
    if (available === null) throw new UserError('database-vectors-missing', values);
    try {
      await database.write((queries) => queries.run('CREATE EXTENSION IF NOT EXISTS vector'));
    } catch (cause) {
      if (!(cause instanceof UserError) || cause.identifier !== 'database-forbidden') throw cause;
      throw new UserError('database-vectors-forbidden', { database: name }, { cause });
    }
    found = await findVectors(database);
  }
  const version = found.installed ?? '0';
  if (!isAtLeast(version, OLDEST_VECTORS)) {
    throw new UserError('database-vectors-old', { ...values, version });
  }
  return version;
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
