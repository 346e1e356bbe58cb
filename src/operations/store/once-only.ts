import type { Store } from './database.ts';

/** What is done with an answer at most once: shown to everybody, or passed on to a person. */
export type OnceOnlyDeed = 'shared' | 'passed-on';

/** What has been done with answers, so that nobody does it again; it goes with the answer. */
export class OnceOnly {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Notes that this is being done. @returns false where it has been done already */
  claim(answer: string, what: OnceOnlyDeed, person: string, doneAt: number): boolean {
    const { changes } = this.#store
      .prepare('INSERT OR IGNORE INTO once_only VALUES (?, ?, ?, ?)')
      .run(answer, what, person, doneAt);
    return changes === 1;
  }

  /** Takes a note back: it could not be done. */
  release(answer: string, what: OnceOnlyDeed): void {
    this.#store.prepare('DELETE FROM once_only WHERE answer = ? AND what = ?').run(answer, what);
  }

  /** When a person did this since an instant, oldest first, in milliseconds since 1970. */
  times(person: string, what: OnceOnlyDeed, since: number): number[] {
    const rows = this.#store
      .prepare(
        'SELECT done_at FROM once_only WHERE person = ? AND what = ? AND done_at > ? ORDER BY done_at',
      )
      .all(person, what, since) as { done_at: number }[];
    return rows.map(({ done_at }) => done_at);
  }
}
