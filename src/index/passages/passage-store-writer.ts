import Database from 'libsql';
import { bytesOf } from '../bytes-of.ts';
import type { CodeSpace } from '../vectors/code-space.ts';
import type { GraphPlan } from '../vectors/graph-plan.ts';
import type { ArticleRows } from './article-rows.ts';
import type { IndexedArticle } from './indexed-article.ts';
import { RowCopier } from './row-copier.ts';
import { toNumber } from './rows.ts';
import { INDEXES, SCHEMA } from './schema.ts';

/** Rows read at once. */
const PORTION = 10_000;

/**
 * Writes the passages of a generation in one transaction. There is no journal: a file that was not finished is
 * thrown away with its generation.
 */
export class PassageStoreWriter {
  readonly #database: Database.Database;
  readonly #article: Database.Statement;
  readonly #passage: Database.Statement;
  readonly #window: Database.Statement;
  readonly #copier: RowCopier | undefined;
  #articles = 0;
  #passages = 0;
  #windows = 0;

  /**
   * @param vectors - how their graph is made, and their codes, if there are any
   * @param from - path of the passages that {@link copy} copies, already verified
   */
  constructor(
    path: string,
    vectors: { readonly plan: GraphPlan; readonly space: CodeSpace | undefined },
    from?: string,
  ) {
    this.#database = new Database(path);
    this.#database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF');
    this.#database.exec(SCHEMA);
    this.#copier = from === undefined ? undefined : new RowCopier(this.#database, from);
    this.#database.exec('BEGIN');
    const { state, labels } = vectors.plan;
    const { axes, steps } = vectors.space ?? {};
    this.#database
      .prepare('INSERT INTO graph VALUES (?, ?, ?, ?, ?)')
      .run(
        state.nodes,
        state.fresh,
        bytesOf(labels),
        axes === undefined ? null : bytesOf(axes.bytes()),
        steps === undefined ? null : bytesOf(steps),
      );
    this.#article = this.#database.prepare('INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
    this.#passage = this.#database.prepare('INSERT INTO passages VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
    this.#window = this.#database.prepare('INSERT INTO windows VALUES (?, ?, ?, ?, ?)');
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
        this.#window.run(this.#windows++, window.id, row, window.start, window.end);
      }
    }
  }

  /** Adds the next articles as they are in the generation that was given, in the same order. */
  copy(rows: ArticleRows): void {
    if (this.#copier === undefined) throw new Error('There is nothing to copy articles from.');
    this.#copier.copy(rows, this.counts);
    this.#articles += rows.articles.end - rows.articles.start;
    this.#passages += rows.passages.end - rows.passages.start;
    this.#windows += rows.windows.end - rows.windows.start;
  }

  /** Rows written so far. */
  get counts(): { articles: number; passages: number; windows: number } {
    return { articles: this.#articles, passages: this.#passages, windows: this.#windows };
  }

  /** Ends the transaction and closes the file. */
  finish(): void {
    this.#database.exec(INDEXES);
    const columns = [
      this.#column('article', 'passages', this.#passages),
      this.#column('passage', 'windows', this.#windows),
      this.#column('start', 'windows', this.#windows),
      this.#column('"end"', 'windows', this.#windows),
    ];
    this.#database.prepare('INSERT INTO columns VALUES (?, ?, ?, ?)').run(...columns);
    this.#database.exec('COMMIT');
    this.#database.close();
  }

  /** A column as it is held in memory. */
  #column(name: string, table: 'passages' | 'windows', count: number): Uint8Array {
    const numbers = new Uint32Array(count);
    const portion = this.#database
      .prepare(`SELECT ${name} FROM ${table} WHERE row >= ? ORDER BY row LIMIT ${PORTION}`)
      .raw();
    for (let row = 0; row < count; ) {
      const values = portion.all(row);
      if (values.length === 0) throw new Error(`The ${table} have no row ${row}.`);
      for (const value of values) numbers[row++] = toNumber(value);
    }
    return Buffer.from(numbers.buffer);
  }

  /** Closes the file without caring what is in it. */
  abandon(): void {
    if (this.#database.open) this.#database.close();
  }
}
