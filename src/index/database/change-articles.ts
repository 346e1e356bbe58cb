import { z } from 'zod';
import { collectionOf } from '../../corpus/collections.ts';
import type { Queries } from '../../postgres/queries.ts';
import type { ParsedArticles } from '../building/parsed-articles.ts';
import type { PlannedArticle } from '../building/scan-corpus.ts';
import type { Manifest } from '../types.ts';
import { ArticleWriter, type FirstKeys } from './write-articles.ts';

const keys = z.object({ article: z.int(), passage: z.int(), window: z.int() });
const found = z.object({ id: z.int(), path: z.string() });
const collection = z.object({ id: z.int(), name: z.string() });
const counts = z.object({ articles: z.int(), passages: z.int(), windows: z.int() });

/**
 * Makes the articles of a database those of a corpus, within the transaction that is under way: what is no more goes,
 * what was parsed comes, the rest stays as it is.
 * @param from - has the articles that were parsed
 * @returns what there is now
 */
export async function changeArticles(
  queries: Queries,
  articles: readonly PlannedArticle[],
  from: ParsedArticles,
  options: {
    readonly dimensions: number;
    readonly signal: AbortSignal | undefined;
    readonly onProgress: (done: number) => void;
  },
): Promise<Manifest['counts']> {
  const parsed = articles.filter(({ parsed }) => parsed !== undefined);
  const kept = new Set(articles.flatMap(({ path, parsed }) => (parsed === undefined ? path : [])));
  const old = await queries.rows(found, 'SELECT id, path FROM town_clerk.articles');
  const outdated = old.filter(({ path }) => !kept.has(path)).map(({ id }) => id);
  await addCollections(queries, parsed);
  const known = await queries.rows(collection, 'SELECT id, name FROM town_clerk.collections');
  const first = await firstKeys(queries);
  const writer = new ArticleWriter(queries, {
    first,
    collections: new Map(known.map(({ id, name }) => [name, id])),
    dimensions: options.dimensions,
  });
  for (const [index, { parsed: article, hash }] of parsed.entries()) {
    options.signal?.throwIfAborted();
    if (article !== undefined) await writer.add(await from.article(article), hash);
    options.onProgress(index + 1);
  }
  await writer.finish();
  await countTerms(queries, outdated, first.article);
  await remove(queries, outdated);
  return countAll(queries);
}

/** Collections keep their numbers for ever: rows name them. */
async function addCollections(
  queries: Queries,
  articles: readonly PlannedArticle[],
): Promise<void> {
  const names = new Set(articles.map(({ path }) => collectionOf(path) ?? ''));
  await queries.run(
    `INSERT INTO town_clerk.collections
     SELECT (SELECT coalesce(max(id), 0) FROM town_clerk.collections) + row_number() OVER (),
       name, 0, 0, 0, 0
     FROM unnest($1::text[]) AS name
     WHERE name NOT IN (SELECT name FROM town_clerk.collections)`,
    [[...names]],
  );
}

async function firstKeys(queries: Queries): Promise<FirstKeys> {
  const [first] = await queries.rows(
    keys,
    `SELECT (SELECT coalesce(max(id), 0) + 1 FROM town_clerk.articles) AS article,
       (SELECT coalesce(max(key), 0) + 1 FROM town_clerk.passages) AS passage,
       (SELECT coalesce(max(key), 0) + 1 FROM town_clerk.windows) AS window`,
  );
  return first ?? { article: 1, passage: 1, window: 1 };
}

/** Counts the terms of what goes and of what came, whose numbers begin at `firstNew`. */
async function countTerms(
  queries: Queries,
  outdated: readonly number[],
  firstNew: number,
): Promise<void> {
  await queries.run(
    `UPDATE town_clerk.term_counts AS counted SET passages = counted.passages - gone.passages
     FROM (
       SELECT term, collection, count(*) AS passages FROM town_clerk.postings
       WHERE article = ANY($1::integer[]) GROUP BY term, collection
     ) AS gone
     WHERE counted.term = gone.term AND counted.collection = gone.collection`,
    [outdated],
  );
  await queries.run(
    `INSERT INTO town_clerk.term_counts AS counted
     SELECT term, collection, count(*) FROM town_clerk.postings
     WHERE article >= $1 GROUP BY term, collection
     ON CONFLICT (term, collection) DO UPDATE SET passages = counted.passages + excluded.passages`,
    [firstNew],
  );
  await queries.run('DELETE FROM town_clerk.term_counts WHERE passages = 0');
}

async function remove(queries: Queries, outdated: readonly number[]): Promise<void> {
  for (const table of ['postings', 'windows', 'passages']) {
    await queries.run(`DELETE FROM town_clerk.${table} WHERE article = ANY($1::integer[])`, [
      outdated,
    ]);
  }
  await queries.run('DELETE FROM town_clerk.articles WHERE id = ANY($1::integer[])', [outdated]);
}

async function countAll(queries: Queries): Promise<Manifest['counts']> {
  await queries.run(
    `UPDATE town_clerk.collections AS each
     SET articles = held.articles, passages = held.passages, windows = held.windows,
       terms = held.terms
     FROM (
       SELECT collections.id, count(articles.id) AS articles,
         coalesce(sum(articles.passages), 0) AS passages,
         coalesce(sum(articles.windows), 0) AS windows, coalesce(sum(articles.terms), 0) AS terms
       FROM town_clerk.collections LEFT JOIN town_clerk.articles ON collection = collections.id
       GROUP BY collections.id
     ) AS held
     WHERE held.id = each.id`,
  );
  const [all] = await queries.rows(
    counts,
    `SELECT (SELECT count(*)::integer FROM town_clerk.articles) AS articles,
       (SELECT count(*)::integer FROM town_clerk.passages) AS passages,
       (SELECT count(*)::integer FROM town_clerk.windows) AS windows`,
  );
  return all ?? { articles: 0, passages: 0, windows: 0 };
}
