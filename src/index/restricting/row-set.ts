import type { RowRange } from '../passages/article-rows.ts';

/** Some rows of a table: of its passages, or of its windows. */
export class RowSet {
  /** Ascending. */
  readonly rows: Uint32Array;
  readonly #holds: Uint8Array;

  /**
   * @param ranges - ascending, none overlaps another
   * @param total - rows of the table
   */
  constructor(ranges: readonly RowRange[], total: number) {
    this.rows = new Uint32Array(ranges.reduce((sum, { start, end }) => sum + end - start, 0));
    this.#holds = new Uint8Array(total);
    let place = 0;
    for (const { start, end } of ranges) {
      this.#holds.fill(1, start, end);
      for (let row = start; row < end; row++) this.rows[place++] = row;
    }
  }

  /** Number of rows in the set. */
  get count(): number {
    return this.rows.length;
  }

  has(row: number): boolean {
    return this.#holds[row] === 1;
  }
}
