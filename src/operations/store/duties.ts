import type { Store } from './store.ts';

/** What one process does for all that share a database. */
export class Duties {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  /**
   * Whether this process is to do it now: no other has begun it within the period. A process with data of its own
   * always is.
   * @param periodMs - by the clock of the database
   */
  async take(name: string, periodMs: number): Promise<boolean> {
    if (!this.#store.shared) return true;
    const sql = `INSERT INTO duties (name, begun_at) VALUES ($1, now())
      ON CONFLICT (name) DO UPDATE SET begun_at = now()
      WHERE duties.begun_at <= now() - make_interval(secs => $2)`;
    const values = [name, periodMs / 1000];
    return (await this.#store.tidy((queries) => queries.run(sql, values))) === 1;
  }
}
