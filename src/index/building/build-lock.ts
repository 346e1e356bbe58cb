import { chmod, rm, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'libsql';
import { UserError } from '../../errors.ts';
import { makeFolder } from '../../make-folder.ts';

/** Name of the file that a build holds locked. */
const LOCK_FILE = 'build.lock';

/**
 * Lets one build at a time into an index folder. The lock is an exclusive transaction on an empty database: the
 * operating system takes it back when the process ends, however it ends. What the file holds means nothing, so that
 * a damaged one is emptied.
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
    makeFolder(indexDir);
    try {
      return BuildLock.#acquire(indexDir);
    } catch (error) {
      if (error instanceof UserError) throw error;
      await mend(join(indexDir, LOCK_FILE));
      return BuildLock.#acquire(indexDir);
    }
  }

  static #acquire(indexDir: string): BuildLock {
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

/**
 * Makes a lock file usable that cannot be opened or read. It is emptied rather than removed: whoever has locked it
 * meanwhile keeps the lock. Only a folder is removed, which nobody can have locked.
 */
async function mend(path: string): Promise<void> {
  for (const left of ['-journal', '-wal', '-shm']) {
    await rm(`${path}${left}`, { recursive: true, force: true });
  }
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) {
    await rm(path, { recursive: true });
  } else if (found !== undefined) {
    await chmod(path, 0o600).catch(() => undefined);
    await truncate(path);
  }
}
