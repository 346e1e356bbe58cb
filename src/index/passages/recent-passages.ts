import type { PassageRecord } from '../types.ts';

/**
 * Passages that are remembered, those of some hundred questions. In the benchmark's corpus, with 90 words each, one
 * takes 1 kB, and 4.4 kB more when confidence has read its sentences: 4 MB, and 22 if all were read so.
 */
const MOST_REMEMBERED = 4096;

/** The passages of an index that were asked for last, by row: people ask about the same articles again and again. */
export class RecentPassages {
  readonly #passages = new Map<number, PassageRecord>();

  get(row: number): PassageRecord | undefined {
    const passage = this.#passages.get(row);
    if (passage === undefined) return undefined;
    // To the end: those at the beginning are forgotten first.
    this.#passages.delete(row);
    this.#passages.set(row, passage);
    return passage;
  }

  add(passage: PassageRecord): void {
    this.#passages.set(passage.row, passage);
    const oldest = this.#passages.keys().next();
    if (this.#passages.size > MOST_REMEMBERED && !oldest.done) this.#passages.delete(oldest.value);
  }

  clear(): void {
    this.#passages.clear();
  }
}
