import Database from 'libsql';
import type { ArticleRecord, PassageRecord } from '../types.ts';
import type { GraphState } from '../vectors/graph-plan.ts';
import { readOnlyAddress } from './read-only-address.ts';
import {
  PASSAGE_COLUMNS,
  toArticleOfPassages,
  toArticleRecord,
  toGraph,
  toNumber,
  toPassage,
  toWindowColumns,
} from './rows.ts';

/** The windows of a generation as arrays by window row. */
export interface WindowTable {
  readonly ids: readonly string[];
  readonly passages: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** In the vector graph. */
  readonly labels: Uint32Array;
}

/** The passages of a generation, read only. */
export class PassageStore {
  readonly articles: readonly ArticleRecord[];
  readonly #database: Database.Database;
  readonly #passages: Database.Statement;
  readonly #row: Database.Statement;

  constructor(path: string) {
    this.#database = new Database(readOnlyAddress(path));
    // Rows as arrays, all at once: one at a time as objects takes more than twice as long.
    this.#passages = this.#database
      .prepare(
        `SELECT ${PASSAGE_COLUMNS.join(', ')} FROM passages WHERE row IN (SELECT value FROM json_each(?))`,
      )
      .raw();
    this.#row = this.#database.prepare('SELECT row FROM passages WHERE id = ?').raw();
    this.articles = this.#database
      .prepare('SELECT * FROM articles ORDER BY id')
      .all()
      .map(toArticleRecord);
  }

  /**
   * Passages by row, in the order asked.
   * @throws {RangeError} when there is no such row
   */
  passages(rows: readonly number[]): PassageRecord[] {
    const found = new Map<number, PassageRecord>();
    for (const values of this.#passages.all(JSON.stringify(rows))) {
      const passage = toPassage(values);
      const article = this.articles[passage.article];
      if (article === undefined) {
        throw new RangeError(`Passage ${passage.row} belongs to no article.`);
      }
      found.set(passage.row, { ...passage, article });
    }
    return rows.map((row) => {
      const passage = found.get(row);
      if (passage === undefined) throw new RangeError(`There is no passage ${row}.`);
      return passage;
    });
  }

  /** Row of the passage with this id, if there is one. */
  rowOf(id: string): number | undefined {
    const found = this.#row.get(id);
    return found === undefined ? undefined : toNumber(found);
  }

  /** Article row of each passage. */
  articleOfPassages(): Uint32Array {
    const statement = this.#database.prepare(
      'SELECT json_group_array(article) AS articles FROM (SELECT article FROM passages ORDER BY row)',
    );
    return Uint32Array.from(toArticleOfPassages(statement.get()));
  }

  windowTable(): WindowTable {
    // A column as one text: a row at a time would take four times as long.
    const statement = this.#database.prepare(
      `SELECT json_group_array(id) AS ids, json_group_array(passage) AS passages,
         json_group_array(start) AS starts, json_group_array("end") AS ends
       FROM (SELECT * FROM windows ORDER BY row)`,
    );
    const { ids, passages, starts, ends } = toWindowColumns(statement.get());
    return {
      ids,
      passages: Uint32Array.from(passages),
      starts: Uint32Array.from(starts),
      ends: Uint32Array.from(ends),
      labels: this.#graph().labels,
    };
  }

  graphState(): GraphState {
    return this.#graph().state;
  }

  close(): void {
    this.#database.close();
  }

  #graph(): ReturnType<typeof toGraph> {
    return toGraph(this.#database.prepare('SELECT * FROM graph').get());
  }
}
