import { z } from 'zod';
import { reached } from '../../index/database/database-index.ts';
import type { Database } from '../../postgres/database.ts';
import type { Queries } from '../../postgres/queries.ts';
import type { Look, Looked, Restriction } from '../article-store.ts';
import { createSearch, type SearchParts } from '../create-search.ts';
import type { Search } from '../search.ts';
import { bestByWords, nearest } from './find-rows.ts';
import { readCandidates } from './read-candidates.ts';
import { readScope, type Scope } from './scope.ts';
import { readWithCounts } from './term-counts.ts';

/** What searching an index in PostgreSQL takes. */
export interface DatabaseSearchParts extends SearchParts {
  /** Its owner closes it. */
  readonly database: Database;
}

const key = z.object({ key: z.int() });

/** Why the question could not be embedded: no fault of the database, which is not asked again for it. */
interface EmbeddingFailure {
  readonly problem: unknown;
}

/**
 * A search of the index in a PostgreSQL database. Each question reads in one transaction, which sees the articles of
 * one build however many are served meanwhile, and is over before the candidates are ranked.
 */
export function databaseSearch({ database, ...parts }: DatabaseSearchParts): Search {
  const { fingerprint } = parts.embedder;
  const scopeOf = (queries: Queries, restriction: Restriction) =>
    readScope(queries, database.name, fingerprint, restriction);
  return createSearch(
    {
      look: async (look, work) => {
        const looked = await reached(() =>
          database.read(async (queries): Promise<Looked | EmbeddingFailure> => {
            const scope = await scopeOf(queries, look);
            return lookIn(queries, scope, look);
          }, look.signal),
        );
        if ('problem' in looked) throw looked.problem;
        return work(looked);
      },
      countArticles: (restriction) =>
        reached(() =>
          database.read(async (queries) => (await scopeOf(queries, restriction)).articles),
        ),
      close: async () => undefined,
    },
    parts,
  );
}

async function lookIn(
  queries: Queries,
  scope: Scope,
  { read, embedded, boostPassages, signal }: Look,
): Promise<Looked | EmbeddingFailure> {
  const found = await readWithCounts(queries, scope, read);
  signal?.throwIfAborted();
  const boosted = new Set(await rowsOf(queries, scope, boostPassages));
  const words = await bestByWords(queries, scope, found.question.terms);
  signal?.throwIfAborted();
  const asked = await embedded(found).catch((problem: unknown) => ({ problem }));
  if ('problem' in asked) return asked;
  const { vector } = asked.question;
  const meant = await nearest(queries, scope, vector);
  signal?.throwIfAborted();
  const rows = [...new Set([...boosted, ...words, ...meant])];
  const candidates = await readCandidates(queries, scope, asked.question, rows);
  // All of them have been read by now.
  return { ...asked, ...candidates, boosted, expect: () => undefined };
}

/** Numbers of the passages with these ids that may be seen. */
async function rowsOf(queries: Queries, scope: Scope, ids: readonly string[]): Promise<number[]> {
  if (ids.length === 0) return [];
  const values: unknown[] = [ids];
  const found = await queries.rows(
    key,
    `SELECT DISTINCT passage AS key FROM town_clerk.windows
     WHERE passage IN (SELECT key FROM town_clerk.passages WHERE id = ANY($1::text[]))${scope.and(values)}`,
    values,
  );
  return found.map((row) => row.key);
}
