import { z } from 'zod';
import { UserError } from '../../errors.ts';
import type { Database } from '../../postgres/database.ts';
import { isMigrated } from '../../postgres/migrate.ts';
import { checkOf, type KeyPlace, ownKey } from './person-keys.ts';
import { STATE_TABLES } from './postgres-tables.ts';

const noted = z.object({ value: z.string() });

/**
 * Looks whether this machine may keep the bot's own data in a database; nothing is changed.
 * @throws {UserError} `person-key-other`, `data-store-failed` or `database-…`
 */
export async function inspectStore(database: Database, key: KeyPlace): Promise<void> {
  if (!(await isMigrated(database, STATE_TABLES))) return;
  const sql = "SELECT value FROM town_clerk.installation WHERE name = 'person-key'";
  const [row] = await database.read((queries) => queries.rows(noted, sql));
  if (row === undefined) return;
  const own = ownKey(key);
  if (own !== undefined && checkOf(own) === row.value) return;
  const name = own === undefined ? 'person-key-other:missing' : 'person-key-other';
  throw new UserError(name, { database: database.name, path: key.path });
}
