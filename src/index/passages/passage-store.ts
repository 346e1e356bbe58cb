import { pathToFileURL } from 'node:url';
import Database from 'libsql';
import type { ArticleRecord, PassageRecord } from '../types.ts';
import type { GraphState } from '../vectors/graph-plan.ts';
import type { IndexedArticle } from './indexed-article.ts';
import {
  toArticleRecord,
  toGraphState,
  toIndexedArticle,
  toNumber,
  toPassage,
  toWindow,
} from './rows.ts';

/** The windows of a generation as arrays by window row. */
export interface WindowTable {
  readonly ids: readonly string[];
  readonly passages: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly labels: Uint32Array;
}

/** The passages of a generation, read only. */
export class PassageStore {
  readonly articles: readonly ArticleRecord[];
  readonly #database: Database.Database;
  readonly #passage: Database.Statement;
  readonly #row: Database.Statement;
  readonly #article: Database.Statement;
  readonly #passagesOf: Database.Statement;
  readonly #windowsOf: Database.Statement;

  constructor(path: string) {
    // libsql ignores its own `readonly` option. `immutable`: no lock and no journal is looked for, so a folder
    // that may not be written to will do.
    this.#database = new Database(`${pathToFileURL(path).href}?mode=ro&immutable=1`);
    this.#passage = this.#database.prepare('SELECT * FROM passages WHERE row = ?');
    this.#row = this.#database.prepare('SELECT row FROM passages WHERE id = ?').raw();
    this.#article = this.#database.prepare('SELECT * FROM articles WHERE id = ?');
    this.#passagesOf = this.#database.prepare(
      'SELECT * FROM passages WHERE article = ? ORDER BY row',
    );
    this.#windowsOf = this.#database.prepare(
      'SELECT * FROM windows WHERE passage = ? ORDER BY row',
    );
    this.articles = this.#database
      .prepare('SELECT * FROM articles ORDER BY id')
      .all()
      .map(toArticleRecord);
  }

  /** @throws {RangeError} when there is no such row */
  passage(row: number): PassageRecord {
    const found = this.#passage.get(row);
    if (found === undefined) throw new RangeError(`There is no passage ${row}.`);
    const passage = toPassage(found);
    const article = this.articles[passage.article];
    if (article === undefined) throw new RangeError(`Passage ${row} belongs to no article.`);
    return { ...passage, article };
  }

  /** Row of the passage with this id, if there is one. */
  rowOf(id: string): number | undefined {
    const found = this.#row.get(id);
    return found === undefined ? undefined : toNumber(found);
  }

  /** Article row of each passage. */
  articleOfPassages(): Uint32Array {
    const statement = this.#database.prepare('SELECT article FROM passages ORDER BY row');
    return Uint32Array.from(statement.raw().all(), toNumber);
  }

  windowTable(): WindowTable {
    const statement = this.#database.prepare('SELECT * FROM windows ORDER BY row');
    const windows = statement.all().map(toWindow);
    return {
      ids: windows.map((window) => window.id),
      passages: Uint32Array.from(windows, (window) => window.passage),
      starts: Uint32Array.from(windows, (window) => window.start),
      ends: Uint32Array.from(windows, (window) => window.end),
      labels: Uint32Array.from(windows, (window) => window.label),
    };
  }

  graphState(): GraphState {
    return toGraphState(this.#database.prepare('SELECT * FROM graph').get());
  }

  /** An article as it was written, for the next generation. */
  indexedArticle(id: number): IndexedArticle {
    const passages = this.#passagesOf.all(id).map((value) => {
      const { row, article: _, ...passage } = toPassage(value);
      const windows = this.#windowsOf
        .all(row)
        .map(toWindow)
        .map((window) => ({ id: window.id, start: window.start, end: window.end }));
      return { ...passage, windows };
    });
    return { ...toIndexedArticle(this.#article.get(id)), passages };
  }

  close(): void {
    this.#database.close();
  }
}
