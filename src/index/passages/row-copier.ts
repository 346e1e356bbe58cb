import type Database from 'libsql';
import type { ArticleRows, RowRange } from './article-rows.ts';
import { readOnlyAddress } from './read-only-address.ts';

/** Row numbers that the next article, passage and window get. */
export interface NextRows {
  readonly articles: number;
  readonly passages: number;
  readonly windows: number;
}

/** Copies articles from another generation's passages as they are, under new row numbers, within the database. */
export class RowCopier {
  readonly #articles: Database.Statement;
  readonly #passages: Database.Statement;
  readonly #windows: Database.Statement;

  /** @param path - the other generation's passages, already verified */
  constructor(database: Database.Database, path: string) {
    database.prepare('ATTACH ? AS old').run(readOnlyAddress(path));
    this.#articles = database.prepare(
      `INSERT INTO articles SELECT id + ?, path, title, publisher, published, url, tags, hash
       FROM old.articles WHERE id >= ? AND id < ? ORDER BY id`,
    );
    this.#passages = database.prepare(
      `INSERT INTO passages SELECT row + ?, id, article + ?, heading_path, start, end, text, blocks
       FROM old.passages WHERE row >= ? AND row < ? ORDER BY row`,
    );
    this.#windows = database.prepare(
      `INSERT INTO windows SELECT row + ?, id, passage + ?, start, end
       FROM old.windows WHERE row >= ? AND row < ? ORDER BY row`,
    );
  }

  /** @throws {Error} when the other generation does not have all of the rows */
  copy({ articles, passages, windows }: ArticleRows, to: NextRows): void {
    const articleShift = to.articles - articles.start;
    const passageShift = to.passages - passages.start;
    const windowShift = to.windows - windows.start;
    copyRows(this.#articles, [articleShift], articles);
    copyRows(this.#passages, [passageShift, articleShift], passages);
    copyRows(this.#windows, [windowShift, passageShift], windows);
  }
}

function copyRows(
  statement: Database.Statement,
  shifts: readonly number[],
  { start, end }: RowRange,
): void {
  const { changes } = statement.run(...shifts, start, end);
  if (changes !== end - start) {
    throw new Error(`${changes} rows were copied, not those from ${start} to ${end}`);
  }
}
