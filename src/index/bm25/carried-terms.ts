import { Bm25Builder } from './bm25-builder.ts';
import { mergeTerms } from './merge-terms.ts';
import type { TermFile } from './term-file.ts';

/**
 * Collects the term statistics of a generation in the order of its passages: of each passage either its terms, or
 * only that it stood in the generation before, whose statistics are taken over.
 */
export class CarriedTerms {
  readonly #old: TermFile;
  /** New row of each passage of the old generation, or -1. */
  readonly #keptRows: Int32Array;
  readonly #added = new Bm25Builder();
  readonly #addedRows: number[] = [];
  #count = 0;

  constructor(old: TermFile = new Bm25Builder().build()) {
    this.#old = old;
    this.#keptRows = new Int32Array(old.lengths.length).fill(-1);
  }

  /** Adds the next passage by its terms. */
  add(terms: readonly string[]): void {
    this.#added.add(terms);
    this.#addedRows.push(this.#count++);
  }

  /** Adds the passages that had the rows from `start` to before `end`; each call begins behind the one before. */
  keep({ start, end }: { readonly start: number; readonly end: number }): void {
    for (let row = start; row < end; row++) this.#keptRows[row] = this.#count++;
  }

  build(): TermFile {
    if (this.#addedRows.length === this.#count) return this.#added.build();
    const kept = { file: this.#old, rows: this.#keptRows };
    const added = { file: this.#added.build(), rows: Int32Array.from(this.#addedRows) };
    return mergeTerms(this.#count, kept, added);
  }
}
