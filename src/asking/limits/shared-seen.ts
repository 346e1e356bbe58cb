import type { Logger } from '../../operations/logging.ts';
import { isAway } from '../../operations/store/away.ts';
import type { Store } from '../../operations/store/store.ts';
import type { RecentlySeen } from './recently-seen.ts';

/** What the memory of several processes is made of. */
export interface SharedSeenParts {
  readonly store: Store;
  /** What stands for an event's id in the database. */
  readonly keyOf: (event: string) => string;
  readonly own: RecentlySeen;
  readonly logger: Logger;
}

/**
 * Remembers events for all processes of a database, so that one of them acts on each: two may hold the same shard
 * while a new version takes over from an old one. While the database cannot be reached, each acts on what is new to it.
 */
export class SharedSeen {
  readonly #parts: SharedSeenParts;

  constructor(parts: SharedSeenParts) {
    this.#parts = parts;
  }

  /** Whether no process has been given this before; never rejects. */
  async isNew(event: string): Promise<boolean> {
    const { store, keyOf, own, logger } = this.#parts;
    if (!own.isNew(event)) return false;
    const sql = 'INSERT INTO seen (event) VALUES ($1) ON CONFLICT DO NOTHING';
    try {
      return (await store.write((queries) => queries.run(sql, [keyOf(event)]))) === 1;
    } catch (err) {
      if (!isAway(err)) logger.error({ err }, 'What has been seen could not be looked up.');
      return true;
    }
  }
}
