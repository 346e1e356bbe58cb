import pg from 'pg';
import { nameOfDatabase } from './address.ts';
import { describeProblem, passes } from './problems.ts';
import { type Queries, queriesOf } from './queries.ts';
import { retrying } from './retry.ts';

/** Connections of one process at most: questions that are answered at once, and room for votes and settings. */
const MOST_CONNECTIONS = 10;

/** Milliseconds after which a server that does not answer is taken for gone, unless stated. */
const CONNECT_MS = 5000;
const QUERY_MS = 30_000;

/** How a database is opened; the usual bounds unless stated. */
export interface DatabaseOptions {
  readonly connections?: number;
  /** Milliseconds after which a server that does not take a connection, or not answer a statement, is taken for gone. */
  readonly connectMs?: number;
  readonly queryMs?: number;
  /** Where statements look for tables that they name without a schema. */
  readonly schema?: string;
}

/** What a transaction sees, and what it may do. */
const BEGIN = {
  /** Everything as it was at the first statement, whatever others write meanwhile. */
  read: 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY',
  write: 'BEGIN',
} as const;

/**
 * A PostgreSQL server: connections that are kept and made anew, work in transactions, and a sentence for whoever
 * operates it where it fails. Work that failed because the server went away is tried again a few times, so that a
 * restart goes by unnoticed.
 */
export class Database {
  /** As messages call it: host, port and database. */
  readonly name: string;
  readonly #url: string;
  readonly #pool: pg.Pool;
  readonly #connectMs: number;
  readonly #inSchema: string;

  /** Nothing is connected before it is used. @param url - `postgres://name:password@host:port/database` */
  constructor(url: string, { connections, connectMs, queryMs, schema }: DatabaseOptions = {}) {
    this.#url = url;
    this.#connectMs = connectMs ?? CONNECT_MS;
    // For the transaction alone: a pooler may give the connection to others.
    this.#inSchema = schema === undefined ? '' : `; SET LOCAL search_path = ${schema}`;
    this.name = nameOfDatabase(url);
    this.#pool = new pg.Pool({
      connectionString: url,
      max: connections ?? MOST_CONNECTIONS,
      connectionTimeoutMillis: this.#connectMs,
      query_timeout: queryMs ?? QUERY_MS,
      keepAlive: true,
      application_name: 'town-clerk',
    });
    // A connection may end at any time. What is under way on it then fails; the pool makes another.
    this.#pool.on('error', () => undefined);
    this.#pool.on('connect', (client) => client.on('error', () => undefined));
  }

  /**
   * Reads in one transaction, which sees everything as it was at its first statement.
   * @param work - may be done more than once
   * @throws {UserError} `database-…` where the server cannot be used; the signal's reason when it was aborted
   */
  read<Result>(work: (queries: Queries) => Promise<Result>, signal?: AbortSignal): Promise<Result> {
    return this.#told(() => retrying(() => this.#transact('read', work), passes, signal));
  }

  /**
   * Writes in one transaction: all of it or nothing.
   * @param work - may be done more than once, but takes effect at most once: where the connection is lost while the
   * transaction ends, nobody knows whether it did, and it is not tried again
   * @throws {UserError} `database-…` where the server cannot be used
   */
  write<Result>(work: (queries: Queries) => Promise<Result>): Promise<Result> {
    const mayTryAgain = (error: unknown) => !(error instanceof UncertainEnd) && passes(error);
    return this.#told(() => retrying(() => this.#transact('write', work), mayTryAgain));
  }

  /**
   * Does work on a connection of its own that nothing bounds in time, outside of any transaction; never again when it
   * fails.
   * @throws {UserError} `database-…` where the server cannot be used
   */
  session<Result>(work: (queries: Queries) => Promise<Result>): Promise<Result> {
    return this.#told(async () => {
      const client = await retrying(() => this.#connect(), passes);
      try {
        return await work(queriesOf(client));
      } finally {
        await client.end().catch(() => undefined);
      }
    });
  }

  /** Settles when running work is done and every connection is closed; nothing can be read or written afterwards. */
  async close(): Promise<void> {
    if (!this.#pool.ending) await this.#pool.end();
  }

  async #connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.#url,
      connectionTimeoutMillis: this.#connectMs,
      keepAlive: true,
      application_name: 'town-clerk',
    });
    // What ends the connection also fails what is under way on it.
    client.on('error', () => undefined);
    await client.connect();
    return client;
  }

  async #transact<Result>(
    kind: keyof typeof BEGIN,
    work: (queries: Queries) => Promise<Result>,
  ): Promise<Result> {
    const client = await this.#pool.connect();
    let ending = false;
    try {
      await client.query(BEGIN[kind] + this.#inSchema);
      const result = await work(queriesOf(client));
      ending = true;
      await client.query('COMMIT');
      client.release();
      return result;
    } catch (error) {
      const lost = await client.query('ROLLBACK').catch((problem: unknown) => problem);
      client.release(lost instanceof Error || passes(error));
      if (ending && kind === 'write' && lost instanceof Error) throw new UncertainEnd(error);
      throw error;
    }
  }

  async #told<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      throw describeProblem(error instanceof UncertainEnd ? error.cause : error, this.name);
    }
  }
}

/** The connection was lost while a transaction ended: it may have taken effect. */
class UncertainEnd extends Error {
  constructor(cause: unknown) {
    super('Nobody knows whether the transaction took effect.', { cause });
  }
}
