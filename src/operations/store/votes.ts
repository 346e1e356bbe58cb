import type { Store } from './database.ts';

/** A judgement of an answer: -1 for 👎, 1 for 👍. */
export type Vote = -1 | 1;

/** Longest reason that is kept, in characters. */
export const reasonLimit = 500;

/** One vote a person and answer; a later one replaces it. */
export class Votes {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  /** @returns false when the answer is not known any more */
  cast(answer: string, person: string, vote: Vote, votedAt: number): boolean {
    const known = this.#store.prepare('SELECT 1 FROM answers WHERE id = ?').get(answer);
    if (known === undefined) return false;
    this.#store
      .prepare(
        `INSERT INTO votes (answer, person, vote, voted_at) VALUES (?, ?, ?, ?)
         ON CONFLICT (answer, person) DO UPDATE SET
           vote = excluded.vote,
           voted_at = excluded.voted_at,
           reason = CASE WHEN vote = excluded.vote THEN reason END`,
      )
      .run(answer, person, vote, votedAt);
    return true;
  }

  /** Adds what a person chose to say about their own vote. */
  explain(answer: string, person: string, reason: string): void {
    this.#store
      .prepare('UPDATE votes SET reason = ? WHERE answer = ? AND person = ?')
      .run(reason.slice(0, reasonLimit), answer, person);
  }

  /** All that are kept. */
  totals(): { up: number; down: number } {
    const row = this.#store
      .prepare(
        'SELECT count(*) FILTER (WHERE vote = 1) AS up, count(*) FILTER (WHERE vote = -1) AS down FROM votes',
      )
      .get() as { up: number; down: number };
    return { up: row.up, down: row.down };
  }

  of(answer: string): { up: number; down: number } {
    const row = this.#store
      .prepare(
        'SELECT count(*) FILTER (WHERE vote = 1) AS up, count(*) FILTER (WHERE vote = -1) AS down FROM votes WHERE answer = ?',
      )
      .get(answer) as { up: number; down: number };
    return { up: row.up, down: row.down };
  }
}
