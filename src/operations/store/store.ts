import type { Queries } from '../../postgres/queries.ts';

/**
 * A database of the bot's own data, SQLite or PostgreSQL. Both take the same statements: standard SQL, with `$1` for
 * the first value and so on.
 */
export interface Store {
  /** Whether processes on other machines keep theirs in it, too. */
  readonly shared: boolean;
  /** As messages call it. */
  readonly place: string;
  /** Reads in one transaction. @throws {UserError} `store-unreachable` where a server does not answer in time */
  read<Result>(work: (queries: Queries) => Promise<Result>): Promise<Result>;
  /** Writes in one transaction: all of it or nothing. @throws {UserError} as `read` does */
  write<Result>(work: (queries: Queries) => Promise<Result>): Promise<Result>;
  /**
   * Writes what nobody waits for, however long it takes, and when a server that is away is back.
   * @param work - may be done more than once
   */
  tidy<Result>(work: (queries: Queries) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}
