/**
 * Remembers the last `capacity` ids, so that an event that is delivered again (as a gateway does when it resumes) is
 * acted on once.
 */
export class RecentlySeen {
  readonly #capacity: number;
  readonly #ids = new Set<string>();

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** Whether this is the first time; remembers the id. */
  isNew(id: string): boolean {
    if (this.#ids.has(id)) return false;
    this.#ids.add(id);
    if (this.#ids.size > this.#capacity) {
      // A Set gives its oldest entry first.
      const [oldest] = this.#ids;
      if (oldest !== undefined) this.#ids.delete(oldest);
    }
    return true;
  }
}
