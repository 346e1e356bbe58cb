import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'libsql';
import { UserError } from '../../errors.ts';

/** Name of the file that a build holds locked. */
const LOCK_FILE = 'build.lock';

/**
 * Lets one build at a time into an index folder. The lock is an exclusive transaction on an empty database: the
 * operating system takes it back when the process ends, however it ends.
 */
export class BuildLock {
  readonly #database: Database.Database;

  private constructor(database: Database.Database) {
    this.#database = database;
  }

  /**
   * Makes the index folder where it is missing, and locks it.
   * @throws {UserError} `index-locked` when another build holds it
   */
  static async acquire(indexDir: string): Promise<BuildLock> {
    await mkdir(indexDir, { recursive: true });
    const database = new Database(join(indexDir, LOCK_FILE));
    try {
      database.exec('BEGIN EXCLUSIVE');
    } catch (cause) {
      database.close();
      if (!(cause instanceof Error && 'code' in cause && cause.code === 'SQLITE_BUSY')) throw cause;
      throw new UserError('index-locked', { folder: indexDir }, { cause });
    }
    return new BuildLock(database);
  }

  release(): void {
    if (this.#database.inTransaction) this.#database.exec('ROLLBACK');
    this.#database.close();
  }
}
