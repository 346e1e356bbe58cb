import { z } from 'zod';
import type { Store } from './store.ts';

/** A judgement of an answer: -1 for 👎, 1 for 👍. */
export type Vote = -1 | 1;

/** Longest reason that is kept, in characters. */
export const reasonLimit = 500;

const counted =
  'SELECT count(*) FILTER (WHERE vote = 1) AS up, count(*) FILTER (WHERE vote = -1) AS down FROM votes';

const counts = z.object({ up: z.coerce.number(), down: z.coerce.number() });

/** One vote a person and answer; a later one replaces it. */
export class Votes {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  /** @returns false when the answer is not known any more */
  async cast(answer: string, person: string, vote: Vote, votedAt: number): Promise<boolean> {
    const changed = await this.#store.write((queries) =>
      queries.run(
        `INSERT INTO votes (answer, person, vote, voted_at)
         SELECT id, CAST($2 AS text), CAST($3 AS integer), CAST($4 AS bigint) FROM answers WHERE id = $1
         ON CONFLICT (answer, person) DO UPDATE SET
           vote = excluded.vote,
           voted_at = excluded.voted_at,
           reason = CASE WHEN votes.vote = excluded.vote THEN votes.reason END`,
        [answer, person, vote, votedAt],
      ),
    );
    return changed > 0;
  }

  /** Adds what a person chose to say about their own vote. */
  async explain(answer: string, person: string, reason: string): Promise<void> {
    const sql = 'UPDATE votes SET reason = $1 WHERE answer = $2 AND person = $3';
    const values = [reason.slice(0, reasonLimit), answer, person];
    await this.#store.write((queries) => queries.run(sql, values));
  }

  /** All that are kept. */
  totals(): Promise<{ up: number; down: number }> {
    return this.#count(counted);
  }

  of(answer: string): Promise<{ up: number; down: number }> {
    return this.#count(`${counted} WHERE answer = $1`, [answer]);
  }

  async #count(sql: string, values: readonly string[] = []): Promise<{ up: number; down: number }> {
    const [row] = await this.#store.read((queries) => queries.rows(counts, sql, values));
    return row ?? { up: 0, down: 0 };
  }
}
