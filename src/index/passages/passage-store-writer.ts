import Database from 'libsql';
import type { GraphPlan } from '../vectors/graph-plan.ts';
import type { IndexedArticle } from './indexed-article.ts';
import { SCHEMA } from './schema.ts';

/**
 * Writes the passages of a generation in one transaction. There is no journal: a file that was not finished is
 * thrown away with its generation.
 */
export class PassageStoreWriter {
  readonly #database: Database.Database;
  readonly #article: Database.Statement;
  readonly #passage: Database.Statement;
  readonly #window: Database.Statement;
  readonly #labels: Uint32Array;
  #articles = 0;
  #passages = 0;
  #windows = 0;

  constructor(path: string, graph: GraphPlan) {
    this.#labels = graph.labels;
    this.#database = new Database(path);
    this.#database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF');
    this.#database.exec(SCHEMA);
    this.#database.exec('BEGIN');
    this.#database
      .prepare('INSERT INTO graph VALUES (?, ?)')
      .run(graph.state.nodes, graph.state.fresh);
    this.#article = this.#database.prepare('INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
    this.#passage = this.#database.prepare('INSERT INTO passages VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
    this.#window = this.#database.prepare('INSERT INTO windows VALUES (?, ?, ?, ?, ?, ?)');
  }

  /** Adds the next article, in order of path. */
  add(article: IndexedArticle): void {
    const id = this.#articles++;
    const { path, title, publisher, published, url, tags, hash } = article;
    const optional = [publisher ?? null, published ?? null, url ?? null];
    this.#article.run(id, path, title, ...optional, JSON.stringify(tags), hash);
    for (const passage of article.passages) {
      const row = this.#passages++;
      const headingPath = JSON.stringify(passage.headingPath);
      const { start, end, text } = passage;
      const blocks = JSON.stringify(passage.blocks);
      this.#passage.run(row, passage.id, id, headingPath, start, end, text, blocks);
      for (const window of passage.windows) {
        const label = this.#labels[this.#windows] ?? 0;
        this.#window.run(this.#windows++, window.id, row, window.start, window.end, label);
      }
    }
  }

  /** Rows written so far. */
  get counts(): { articles: number; passages: number; windows: number } {
    return { articles: this.#articles, passages: this.#passages, windows: this.#windows };
  }

  /** Ends the transaction and closes the file. */
  finish(): void {
    this.#database.exec('COMMIT');
    this.#database.close();
  }

  /** Closes the file without caring what is in it. */
  abandon(): void {
    if (this.#database.open) this.#database.close();
  }
}
