import { dirname } from 'node:path';
import Database from 'libsql';
import { UserError } from '../../errors.ts';
import { makeFolder } from '../../make-folder.ts';
import { migrations } from './migrations.ts';

/** Name of the database in `DATA_DIR`. */
export const STORE_FILE = 'town-clerk.sqlite';

/** An open SQLite database. */
export type Store = Database.Database;

/**
 * Opens the bot's own data and brings its tables up to date. One file holds everything, with a rollback journal
 * rather than a write-ahead log, so that copying the file while the bot is stopped is a whole backup.
 * @throws {UserError} `data-store-failed` when the file cannot be opened, is damaged, or was written by a newer version
 */
export function openStore(path: string): Store {
  let store: Store | undefined;
  try {
    makeFolder(dirname(path));
    store = new Database(path);
    // Several processes, one for each group of shards, may share the file: they wait for one another.
    store.exec(
      'PRAGMA busy_timeout = 5000; PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;',
    );
    migrate(store, path);
    return store;
  } catch (cause) {
    store?.close();
    if (cause instanceof UserError) throw cause;
    throw new UserError('data-store-failed', { path }, { cause });
  }
}

function migrate(store: Store, path: string): void {
  const row = store.prepare('PRAGMA user_version').get() as { user_version: number };
  if (row.user_version > migrations.length) {
    const values = { path, version: row.user_version, known: migrations.length };
    throw new UserError('data-store-failed:newer', values);
  }
  for (const [index, statements] of migrations.entries()) {
    if (index < row.user_version) continue;
    // The version is part of the transaction: a crash leaves either the old tables or the new ones.
    store.exec(`BEGIN; ${statements}; PRAGMA user_version = ${index + 1}; COMMIT;`);
  }
}
