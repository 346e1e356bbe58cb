import { z } from 'zod';
import type { EmbeddingFingerprint } from '../../embedding/embedder.ts';
import { describeFingerprintDifference } from '../../embedding/fingerprint.ts';
import { UserError } from '../../errors.ts';
import { fingerprintSchema } from '../../index/generation/manifest.ts';
import { jsonText } from '../../index/json-text.ts';
import type { Queries } from '../../postgres/queries.ts';
import type { Restriction } from '../article-store.ts';

/** What of a database one question sees. */
export interface Scope {
  /** Name of the generation that it is of. */
  readonly generation: string;
  readonly articles: number;
  readonly passages: number;
  readonly windows: number;
  /** Mean number of terms of a passage; 1 where there is none. */
  readonly averageLength: number;
  /** Windows of the whole index. */
  readonly allWindows: number;
  /** Version of pgvector. */
  readonly vectors: string;
  /** Whether some articles are hidden. */
  readonly isPart: boolean;
  /**
   * A condition for rows with an `article` and a `collection`, to follow another one.
   * @param values - of the statement so far; what the condition needs is added
   */
  readonly and: (values: unknown[]) => string;
  /** Numbers of the articles that are taken out of the collections that are seen. */
  readonly withoutArticles: readonly number[];
  /** Numbers of the collections that are seen; `undefined` for all. */
  readonly collections: readonly number[] | undefined;
}

const served = z.object({
  generation: z.string(),
  fingerprint: jsonText(fingerprintSchema),
  vectors: z.string(),
  windows: z.int(),
});
const whole = z.string().transform(Number);
const sums = z.object({
  ids: z.array(z.int()),
  articles: z.int(),
  passages: z.int(),
  windows: z.int(),
  terms: whole,
});

/**
 * Looks which articles there are for a question.
 * @param database - its name, for messages
 * @param fingerprint - of the model that the question was embedded with
 * @throws {UserError} `index-missing`, `index-other-model`
 */
export async function readScope(
  queries: Queries,
  database: string,
  fingerprint: EmbeddingFingerprint,
  { collections, withoutArticles = [] }: Restriction,
): Promise<Scope> {
  const [index] = await queries.rows(
    served,
    `SELECT generation, fingerprint, windows,
       (SELECT extversion FROM pg_extension WHERE extname = 'vector') AS vectors
     FROM town_clerk.served`,
  );
  if (index === undefined) throw new UserError('index-missing:database', { database });
  const difference = describeFingerprintDifference(index.fingerprint, fingerprint);
  if (difference !== undefined) {
    throw new UserError('index-other-model:database', { database, difference });
  }
  const [seen = NOTHING] = await queries.rows(
    sums,
    `SELECT ${SUMS} FROM town_clerk.collections
     WHERE $1::text[] IS NULL OR name = '' OR name = ANY($1)`,
    [collections],
  );
  const [taken = NOTHING] =
    withoutArticles.length === 0
      ? []
      : await queries.rows(
          sums,
          `SELECT ${SUMS} FROM (
             SELECT id, 1 AS articles, passages, windows, terms FROM town_clerk.articles
             WHERE path = ANY($1::text[]) AND collection = ANY($2::integer[])
           ) AS taken`,
          [withoutArticles, seen.ids],
        );
  const passages = seen.passages - taken.passages;
  const part = {
    collections: collections === undefined ? undefined : seen.ids,
    withoutArticles: taken.ids,
  };
  return {
    generation: index.generation,
    articles: seen.articles - taken.articles,
    passages,
    windows: seen.windows - taken.windows,
    averageLength: (seen.terms - taken.terms) / passages || 1,
    allWindows: index.windows,
    vectors: index.vectors,
    isPart: part.collections !== undefined || taken.articles > 0,
    and: (values) => {
      const conditions: string[] = [];
      if (part.collections !== undefined) {
        conditions.push(` AND collection = ANY($${values.push(part.collections)}::integer[])`);
      }
      if (taken.articles > 0) {
        conditions.push(` AND article <> ALL($${values.push(taken.ids)}::integer[])`);
      }
      return conditions.join('');
    },
    ...part,
  };
}

const SUMS = `coalesce(array_agg(id), '{}') AS ids,
  coalesce(sum(articles), 0)::integer AS articles,
  coalesce(sum(passages), 0)::integer AS passages,
  coalesce(sum(windows), 0)::integer AS windows,
  coalesce(sum(terms), 0)::text AS terms`;

const NOTHING: z.infer<typeof sums> = { ids: [], articles: 0, passages: 0, windows: 0, terms: 0 };
