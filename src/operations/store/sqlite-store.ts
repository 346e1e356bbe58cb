import { dirname } from 'node:path';
import Database from 'libsql';
import { z } from 'zod';
import { UserError } from '../../errors.ts';
import { makeFolder } from '../../make-folder.ts';
import type { Queries } from '../../postgres/queries.ts';
import { migrations } from './sqlite-migrations.ts';
import type { Store } from './store.ts';

/** Name of the database in `DATA_DIR`. */
export const STORE_FILE = 'town-clerk.sqlite';

/** The bot's own data in a file of this machine. */
export class SqliteStore implements Store {
  readonly shared = false;
  readonly place: string;
  readonly #database: Database.Database;
  readonly #queries: Queries;
  #lastTurn: Promise<unknown> = Promise.resolve();

  private constructor(database: Database.Database, path: string) {
    this.#database = database;
    this.#queries = queriesOf(database);
    this.place = path;
  }

  /**
   * Opens the file and brings its tables up to date. One file holds everything, with a rollback journal rather than a
   * write-ahead log, so that copying the file while the bot is stopped is a whole backup.
   * @throws {UserError} `data-store-failed` when it cannot be opened, is damaged, or was written by a newer version
   */
  static open(path: string): SqliteStore {
    let database: Database.Database | undefined;
    try {
      makeFolder(dirname(path));
      database = new Database(path);
      // Several processes, one for each group of shards, may share the file: they wait for one another.
      database.exec(
        'PRAGMA busy_timeout = 5000; PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;',
      );
      migrate(database, path);
      return new SqliteStore(database, path);
    } catch (cause) {
      database?.close();
      if (cause instanceof UserError) throw cause;
      throw new UserError('data-store-failed', { path }, { cause });
    }
  }

  read<Result>(work: (queries: Queries) => Promise<Result>): Promise<Result> {
    return this.#inTurn(() => work(this.#queries));
  }

  write<Result>(work: (queries: Queries) => Promise<Result>): Promise<Result> {
    return this.#inTurn(async () => {
      this.#database.exec('BEGIN IMMEDIATE');
      try {
        const result = await work(this.#queries);
        this.#database.exec('COMMIT');
        return result;
      } catch (error) {
        // A full disk has ended the transaction already.
        if (this.#database.inTransaction) this.#database.exec('ROLLBACK');
        throw error;
      }
    });
  }

  tidy<Result>(work: (queries: Queries) => Promise<Result>): Promise<Result> {
    return this.write(work);
  }

  /** Overwrites what has been deleted, not only the notice that it is there. */
  async wipe(): Promise<void> {
    await this.#inTurn(async () => this.#database.exec('VACUUM'));
  }

  async close(): Promise<void> {
    await this.#inTurn(async () => this.#database.close());
  }

  /** One connection has one transaction at a time. */
  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#lastTurn.then(work);
    this.#lastTurn = turn.catch(() => undefined);
    return turn;
  }
}

function queriesOf(database: Database.Database): Queries {
  const prepare = (sql: string) => database.prepare(sql.replace(/\$(\d+)/g, '?$1'));
  return {
    rows: async (row, sql, values = []) => z.array(row).parse(prepare(sql).all([...values])),
    run: async (sql, values = []) => prepare(sql).run([...values]).changes,
  };
}

function migrate(database: Database.Database, path: string): void {
  const row = database.prepare('PRAGMA user_version').get() as { user_version: number };
  if (row.user_version > migrations.length) {
    const values = { path, version: row.user_version, known: migrations.length };
    throw new UserError('data-store-failed:newer', values);
  }
  for (const [index, statements] of migrations.entries()) {
    if (index < row.user_version) continue;
    // The version is part of the transaction: a crash leaves either the old tables or the new ones.
    database.exec(`BEGIN; ${statements}; PRAGMA user_version = ${index + 1}; COMMIT;`);
  }
}
