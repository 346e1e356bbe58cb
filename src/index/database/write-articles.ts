import { collectionOf } from '../../corpus/collections.ts';
import type { Queries } from '../../postgres/queries.ts';
import { passageTerms } from '../bm25/passage-terms.ts';
import type { IndexedArticle, IndexedPassage } from '../passages/indexed-article.ts';
import { BulkRows, type BulkTable } from './bulk-rows.ts';

const ARTICLES: BulkTable = {
  name: 'articles',
  columns: {
    id: 'integer',
    path: 'text',
    hash: 'text',
    title: 'text',
    publisher: 'text',
    published: 'text',
    url: 'text',
    tags: 'text',
    collection: 'integer',
    passages: 'integer',
    windows: 'integer',
    terms: 'integer',
  },
};

const PASSAGES: BulkTable = {
  name: 'passages',
  columns: {
    key: 'integer',
    id: 'text',
    article: 'integer',
    heading_path: 'text',
    start: 'integer',
    end: 'integer',
    text: 'text',
    blocks: 'text',
    terms: 'integer',
  },
};

const POSTINGS: BulkTable = {
  name: 'postings',
  columns: {
    term: 'text',
    passage: 'integer',
    article: 'integer',
    collection: 'integer',
    frequency: 'integer',
    length: 'integer',
  },
};

const WINDOWS: BulkTable = {
  name: 'windows',
  columns: {
    key: 'integer',
    id: 'text',
    passage: 'integer',
    article: 'integer',
    collection: 'integer',
    start: 'integer',
    end: 'integer',
  },
};

/** Each window's vector is taken from what was embedded for this build, else from a window with the same text. */
const WITH_VECTORS = {
  into: 'key, id, passage, article, collection, "start", "end", dimensions, embedding',
  selected: `key, decode(given.id, 'hex'), passage, article, collection, "start", "end", $8,
    coalesce(fresh.embedding, older.embedding)`,
  join: `LEFT JOIN town_clerk.embedded AS fresh ON fresh.id = decode(given.id, 'hex')
    LEFT JOIN LATERAL (
      SELECT same.embedding FROM town_clerk.windows AS same
      WHERE fresh.id IS NULL AND same.id = decode(given.id, 'hex') AND same.dimensions = $8 LIMIT 1
    ) AS older ON true`,
};

/** Where the numbers of new rows begin. */
export interface FirstKeys {
  readonly article: number;
  readonly passage: number;
  readonly window: number;
}

/** Writes articles with everything of theirs, in the order given. */
export class ArticleWriter {
  readonly #articles: BulkRows;
  readonly #passages: BulkRows;
  readonly #postings: BulkRows;
  readonly #windows: BulkRows;
  readonly #collections: ReadonlyMap<string, number>;
  #next: { article: number; passage: number; window: number };

  /** @param collections - number of each collection by its name; '' for what is in none */
  constructor(
    queries: Queries,
    options: {
      readonly first: FirstKeys;
      readonly collections: ReadonlyMap<string, number>;
      readonly dimensions: number;
    },
  ) {
    this.#articles = new BulkRows(queries, ARTICLES);
    this.#passages = new BulkRows(queries, PASSAGES);
    this.#postings = new BulkRows(queries, POSTINGS);
    this.#windows = new BulkRows(queries, WINDOWS, {
      ...WITH_VECTORS,
      values: [options.dimensions],
    });
    this.#collections = options.collections;
    this.#next = { ...options.first };
  }

  /** @param hash - SHA-256 of the article's file */
  async add(article: IndexedArticle, hash: string): Promise<void> {
    const { path, title, publisher, published, url, tags, passages } = article;
    const owner = this.#next.article++;
    const collection = this.#collections.get(collectionOf(path) ?? '');
    if (collection === undefined) throw new Error(`${path} is in no collection.`);
    let windows = 0;
    let terms = 0;
    for (const passage of passages) {
      windows += passage.windows.length;
      terms += await this.#addPassage(passage, title, owner, collection);
    }
    const optional = [publisher ?? null, published ?? null, url ?? null];
    const counts = [passages.length, windows, terms];
    const row = [
      owner,
      path,
      hash,
      title,
      ...optional,
      JSON.stringify(tags),
      collection,
      ...counts,
    ];
    await this.#articles.add(row);
  }

  async finish(): Promise<void> {
    for (const rows of [this.#articles, this.#passages, this.#postings, this.#windows]) {
      await rows.flush();
    }
  }

  /** @returns number of the passage's terms */
  async #addPassage(
    passage: IndexedPassage,
    title: string,
    article: number,
    collection: number,
  ): Promise<number> {
    const { id, headingPath, start, end, text, blocks } = passage;
    const key = this.#next.passage++;
    const terms = passageTerms({ title, ...passage });
    const heading = JSON.stringify(headingPath);
    const row = [key, id, article, heading, start, end, text, JSON.stringify(blocks), terms.length];
    await this.#passages.add(row);
    for (const window of passage.windows) {
      const place = [window.start, window.end];
      await this.#windows.add([this.#next.window++, window.id, key, article, collection, ...place]);
    }
    const frequencies = new Map<string, number>();
    for (const term of terms) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
    for (const [term, frequency] of frequencies) {
      await this.#postings.add([term, key, article, collection, frequency, terms.length]);
    }
    return terms.length;
  }
}
