import { z } from 'zod';
import type { Store } from './store.ts';

/** What is done with an answer at most once: shown to everybody, or passed on to a person. */
export type OnceOnlyDeed = 'shared' | 'passed-on';

const times = z.object({ done_at: z.coerce.number() });

/** What has been done with answers, so that nobody does it again; it goes with the answer. */
export class OnceOnly {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Notes that this is being done. @returns false where it has been done already */
  async claim(
    answer: string,
    what: OnceOnlyDeed,
    person: string,
    doneAt: number,
  ): Promise<boolean> {
    const sql =
      'INSERT INTO once_only (answer, what, person, done_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING';
    const values = [answer, what, person, doneAt];
    return (await this.#store.write((queries) => queries.run(sql, values))) === 1;
  }

  /** Takes a note back: it could not be done. */
  async release(answer: string, what: OnceOnlyDeed): Promise<void> {
    const sql = 'DELETE FROM once_only WHERE answer = $1 AND what = $2';
    await this.#store.write((queries) => queries.run(sql, [answer, what]));
  }

  /** When a person did this since an instant, oldest first, in milliseconds since 1970. */
  async times(person: string, what: OnceOnlyDeed, since: number): Promise<number[]> {
    const sql =
      'SELECT done_at FROM once_only WHERE person = $1 AND what = $2 AND done_at > $3 ORDER BY done_at';
    const rows = await this.#store.read((queries) =>
      queries.rows(times, sql, [person, what, since]),
    );
    return rows.map(({ done_at }) => done_at);
  }
}
