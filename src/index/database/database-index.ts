import { z } from 'zod';
import { isVisible } from '../../corpus/collections.ts';
import { UserError } from '../../errors.ts';
import type { Database } from '../../postgres/database.ts';
import type { Queries } from '../../postgres/queries.ts';
import { toArticleRecord, toPassage } from '../passages/records.ts';
import type { ServedIndex, ShownIndex } from '../shown-index.ts';
import type { ArticleRecord, PassageRecord } from '../types.ts';
import { readServed, servedName } from './served.ts';

/** What is remembered of the served generation. */
type Remembered = Pick<ShownIndex, 'manifest' | 'articles'>;

const articleRows = z.unknown().transform(toArticleRecord);
const passageRows = z.unknown().transform(toPassage);

const ARTICLES =
  'SELECT id, path, title, publisher, published, url, tags, hash FROM town_clerk.articles';
const PASSAGES = `SELECT key AS row, id, article, heading_path, "start", "end", text, blocks
  FROM town_clerk.passages`;

/**
 * The index in a database as it is shown. The list of articles is remembered as long as the same generation is served;
 * every use asks which one that is, and sees that state alone.
 */
export class DatabaseIndex implements ServedIndex {
  readonly #database: Database;
  #remembered: Remembered | undefined;

  /** @param database - its owner closes it */
  constructor(database: Database) {
    this.#database = database;
  }

  use<Result>(work: (index: ShownIndex) => Promise<Result>): Promise<Result> {
    return reached(() =>
      this.#database.read(async (queries) => {
        const state = await this.#state(queries);
        return work(shown(queries, state, new Map(state.articles.map((each) => [each.id, each]))));
      }),
    );
  }

  async refresh(): Promise<void> {
    // Every use looks by itself.
  }

  async #state(queries: Queries): Promise<Remembered> {
    const generation = await servedName(queries);
    const remembered = this.#remembered;
    if (remembered !== undefined && generation === remembered.manifest.generation)
      return remembered;
    const manifest = await readServed(queries);
    if (manifest === undefined) {
      throw new UserError('index-missing:database', { database: this.#database.name });
    }
    const articles = await queries.rows(articleRows, `${ARTICLES} ORDER BY path`);
    this.#remembered = { manifest, articles };
    return this.#remembered;
  }
}

/**
 * Does work for somebody who asks, who is told nothing of servers, models and settings: that stands in the cause, for
 * the log.
 * @throws {UserError} `index-unreachable` where the database is away, or holds no index for this process any more
 */
export async function reached<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    if (!(cause instanceof UserError && /^(database|index)-/.test(cause.identifier))) throw cause;
    throw new UserError('index-unreachable', {}, { cause });
  }
}

function shown(
  queries: Queries,
  { manifest, articles }: Remembered,
  byId: ReadonlyMap<number, ArticleRecord>,
): ShownIndex {
  const records = async (sql: string, values: readonly unknown[]): Promise<PassageRecord[]> => {
    const rows = await queries.rows(passageRows, sql, values);
    return rows.flatMap(({ article: id, ...passage }) => {
      const article = byId.get(id);
      return article === undefined ? [] : [{ ...passage, article }];
    });
  };
  return {
    manifest,
    articles,
    within: (visible) => {
      const kept = articles.filter(({ path }) => isVisible(path, visible));
      return shown(queries, { manifest, articles: kept }, new Map(kept.map((a) => [a.id, a])));
    },
    passagesById: async (ids) => {
      const found = await records(`${PASSAGES} WHERE id = ANY($1::text[])`, [ids]);
      return new Map(found.map((passage) => [passage.id, passage]));
    },
    passagesOf: (article) => records(`${PASSAGES} WHERE article = $1 ORDER BY key`, [article]),
  };
}
