import { setTimeout as wait } from 'node:timers/promises';
import { UserError } from '../../errors.ts';
import { Database } from '../../postgres/database.ts';
import { migrate } from '../../postgres/migrate.ts';
import type { Queries } from '../../postgres/queries.ts';
import type { Logger } from '../logging.ts';
import { isAway } from './away.ts';
import { STATE_TABLES } from './postgres-tables.ts';
import type { Store } from './store.ts';

/** Connections of one process: beside those that questions use, and nobody holds one for long. */
const CONNECTIONS = 5;

/** Milliseconds that somebody waits for what is kept: Discord takes an interaction for dead after three seconds. */
const WITHIN_MS = 1500;

/** Milliseconds for which nobody waits again after somebody has waited in vain: long enough for a question. */
const REST_MS = 3000;

/** Milliseconds after which what nobody waits for is tried again. */
const TIDY_PAUSE_MS = 2000;

/** The bot's own data in PostgreSQL, which processes on any machines share. */
export class PostgresStore implements Store {
  readonly shared = true;
  readonly #database: Database;
  readonly #logger: Logger;
  readonly #closing = new AbortController();
  #restsUntil = 0;
  #away = false;

  private constructor(database: Database, logger: Logger) {
    this.#database = database;
    this.#logger = logger;
  }

  /**
   * Brings the tables up to date.
   * @param url - `postgres://name:password@host:port/database`
   * @throws {UserError} `database-…` where the server cannot be used
   */
  static async open(url: string, logger: Logger): Promise<PostgresStore> {
    const options = { connections: CONNECTIONS, connectMs: WITHIN_MS, schema: 'town_clerk' };
    const database = new Database(url, options);
    try {
      await migrate(database, STATE_TABLES);
      return new PostgresStore(database, logger);
    } catch (error) {
      await database.close();
      throw error;
    }
  }

  get place(): string {
    return this.#database.name;
  }

  read<Result>(work: (queries: Queries) => Promise<Result>): Promise<Result> {
    return this.#inTime(() => this.#database.read(work));
  }

  write<Result>(work: (queries: Queries) => Promise<Result>): Promise<Result> {
    return this.#inTime(() => this.#database.write(work));
  }

  async tidy<Result>(work: (queries: Queries) => Promise<Result>): Promise<Result> {
    const { signal } = this.#closing;
    for (;;) {
      try {
        return await this.#database.write(work);
      } catch (error) {
        if (!isUnreached(error)) throw error;
        await wait(TIDY_PAUSE_MS, undefined, { signal, ref: false }).catch(() => undefined);
        if (signal.aborted) throw error;
      }
    }
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#database.close();
  }

  async #inTime<Result>(work: () => Promise<Result>): Promise<Result> {
    if (performance.now() < this.#restsUntil) throw new UserError('store-unreachable');
    const given = new AbortController();
    const late = wait(WITHIN_MS, undefined, { signal: given.signal }).then(() => {
      throw new UserError('store-unreachable');
    });
    late.catch(() => undefined);
    try {
      const result = await Promise.race([work(), late]);
      if (this.#away) this.#logger.info('What is kept can be reached again.');
      this.#away = false;
      return result;
    } catch (cause) {
      const unreached = isUnreached(cause);
      if (!unreached && !isAway(cause)) throw cause;
      this.#restsUntil = performance.now() + REST_MS;
      if (!this.#away) {
        const reason = unreached ? cause.message : undefined;
        this.#logger.warn({ database: this.place, reason }, 'What is kept cannot be reached.');
      }
      this.#away = true;
      throw new UserError('store-unreachable', {}, { cause });
    } finally {
      given.abort();
    }
  }
}

function isUnreached(error: unknown): error is UserError {
  return error instanceof UserError && error.identifier === 'database-unreachable';
}
