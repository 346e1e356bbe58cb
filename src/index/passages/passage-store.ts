import { setImmediate } from 'node:timers/promises';
import Database from 'libsql';
import type { ArticleRecord, PassageRecord } from '../types.ts';
import type { CodeSpace } from '../vectors/code-space.ts';
import type { GraphState } from '../vectors/graph-plan.ts';
import { MainAxes } from '../vectors/main-axes.ts';
import { readOnlyAddress } from './read-only-address.ts';
import { RecentPassages } from './recent-passages.ts';
import {
  ARTICLE_COLUMNS,
  PASSAGE_COLUMNS,
  selected,
  toArticle,
  toColumns,
  toFloats,
  toGraph,
  toNumber,
  toPassageOf,
  toWindowIds,
} from './rows.ts';

/** The windows of a generation as arrays by window row. */
export interface WindowTable {
  readonly passages: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** In the vector graph. */
  readonly labels: Uint32Array;
}

/** Articles read before others get their turn. */
const PORTION = 2000;

/** The passages of a generation, read only. */
export class PassageStore {
  readonly articles: readonly ArticleRecord[];
  readonly #database: Database.Database;
  readonly #passages: Database.Statement;
  readonly #row: Database.Statement;
  readonly #recent = new RecentPassages();

  private constructor(database: Database.Database, articles: readonly ArticleRecord[]) {
    this.#database = database;
    this.articles = articles;
    // Rows as arrays, all at once: one at a time as objects takes more than twice as long.
    const columns = selected(PASSAGE_COLUMNS);
    this.#passages = database
      .prepare(`SELECT ${columns} FROM passages WHERE row IN (SELECT value FROM json_each(?))`)
      .raw();
    this.#row = database.prepare('SELECT row FROM passages WHERE id = ?').raw();
  }

  /** Opens the file, which must have been verified. @throws {Error} when it holds something else */
  static async open(path: string): Promise<PassageStore> {
    const database = new Database(readOnlyAddress(path));
    try {
      const columns = selected(ARTICLE_COLUMNS);
      const portion = database
        .prepare(`SELECT ${columns} FROM articles WHERE id >= ? ORDER BY id LIMIT ${PORTION}`)
        .raw();
      const articles: ArticleRecord[] = [];
      for (;;) {
        const rows = portion.all(articles.length);
        for (const row of rows) articles.push(toArticle(row));
        if (rows.length < PORTION) return new PassageStore(database, articles);
        await setImmediate();
      }
    } catch (error) {
      database.close();
      throw error;
    }
  }

  /**
   * Passages by row, in the order asked.
   * @throws {RangeError} when there is no such row
   */
  passages(rows: readonly number[]): PassageRecord[] {
    const found = rows.map((row) => this.#recent.get(row));
    const missing = rows.filter((_, place) => found[place] === undefined);
    const read = missing.length === 0 ? [] : this.#passages.all(JSON.stringify(missing));
    const fresh = new Map<number, PassageRecord>();
    for (const values of read) {
      const passage = toPassageOf(values, this.articles);
      fresh.set(passage.row, passage);
      this.#recent.add(passage);
    }
    return rows.map((row, place) => {
      const passage = found[place] ?? fresh.get(row);
      if (passage === undefined) throw new RangeError(`There is no passage ${row}.`);
      return passage;
    });
  }

  /** Row of the passage with this id, if there is one. */
  rowOf(id: string): number | undefined {
    const found = this.#row.get(id);
    return found === undefined ? undefined : toNumber(found);
  }

  /** The article row of each passage, and the windows. */
  columns(): WindowTable & { readonly articleOfPassages: Uint32Array } {
    const columns = toColumns(this.#database.prepare('SELECT * FROM columns').get());
    return { ...columns, labels: this.#graph().labels };
  }

  /** The id of each window: what its vector is known by. */
  windowIds(): string[] {
    // As one text: a row at a time would take four times as long.
    const statement = this.#database.prepare(
      'SELECT json_group_array(id) AS ids FROM (SELECT id FROM windows ORDER BY row)',
    );
    return toWindowIds(statement.get());
  }

  graphState(): GraphState {
    return this.#graph().state;
  }

  /** The directions along which vectors of so many dimensions are compared; nothing where whole ones are. */
  mainAxes(dimensions: number): MainAxes | undefined {
    const { axes } = this.#graph();
    return axes === undefined ? undefined : MainAxes.fromBytes(dimensions, axes);
  }

  /** How the windows' codes were made of vectors of so many dimensions; nothing where there are none. */
  codeSpace(dimensions: number): CodeSpace | undefined {
    const { steps } = this.#graph();
    if (steps === undefined) return undefined;
    return { dimensions, axes: this.mainAxes(dimensions), steps: toFloats(steps) };
  }

  close(): void {
    this.#recent.clear();
    this.#database.close();
  }

  #graph(): ReturnType<typeof toGraph> {
    return toGraph(this.#database.prepare('SELECT * FROM graph').get());
  }
}
