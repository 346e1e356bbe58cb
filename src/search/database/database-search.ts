import { z } from 'zod';
import { reached } from '../../index/database/database-index.ts';
import { servedName } from '../../index/database/served.ts';
import type { Database } from '../../postgres/database.ts';
import type { Queries } from '../../postgres/queries.ts';
import type { Look, Looked, ReadQuestion, ReadWords, Restriction } from '../article-store.ts';
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

/** What was found of a question by its words alone. */
interface FoundByWords {
  readonly scope: Scope;
  readonly words: ReadWords;
  /** Numbers of the passages that join the candidates. */
  readonly boosted: ReadonlySet<number>;
  /** Numbers of the passages that are best by words. */
  readonly best: readonly number[];
}

/**
 * A search of the index in a PostgreSQL database. A question reads in one transaction what its words ask for and, when
 * its vector is there, the rest in another, so that no connection waits for a slow embedding service. Each sees the
 * articles of one build; where another was served in between, the second begins anew: it has all that takes time.
 */
export function databaseSearch({ database, ...parts }: DatabaseSearchParts): Search {
  const { fingerprint } = parts.embedder;
  const scopeOf = (queries: Queries, restriction: Restriction) =>
    readScope(queries, database.name, fingerprint, restriction);
  return createSearch(
    {
      look: async (look, work) => {
        const read = <Result>(reading: (queries: Queries) => Promise<Result>) =>
          reached(() => database.read(reading, look.signal));
        const findByWords = async (queries: Queries) =>
          lookByWords(queries, await scopeOf(queries, look), look);
        const first = await read(findByWords);
        const asked = await look.embedded(first.words);
        const looked = await read(async (queries) => {
          if ((await servedName(queries)) === first.scope.generation) {
            return lookByMeaning(queries, first, asked, look);
          }
          const anew = await findByWords(queries);
          return lookByMeaning(queries, anew, await look.embedded(anew.words), look);
        });
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

async function lookByWords(
  queries: Queries,
  scope: Scope,
  { read, boostPassages, signal }: Look,
): Promise<FoundByWords> {
  const words = await readWithCounts(queries, scope, read);
  signal?.throwIfAborted();
  const boosted = new Set(await rowsOf(queries, scope, boostPassages));
  const best = await bestByWords(queries, scope, words.question.terms);
  signal?.throwIfAborted();
  return { scope, words, boosted, best };
}

async function lookByMeaning(
  queries: Queries,
  { scope, boosted, best }: FoundByWords,
  asked: ReadQuestion,
  { signal }: Look,
): Promise<Looked> {
  const meant = await nearest(queries, scope, asked.question.vector);
  signal?.throwIfAborted();
  const rows = [...new Set([...boosted, ...best, ...meant])];
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
