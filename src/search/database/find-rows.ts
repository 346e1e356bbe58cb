import { z } from 'zod';
import { B, inverseDocumentFrequency, K1 } from '../../index/bm25/bm25.ts';
import { formatVector } from '../../index/database/half-vectors.ts';
import { isAtLeast } from '../../index/database/prepare-database.ts';
import { COMPARED_EACH, indexedVector, isIndexed } from '../../index/database/vector-index.ts';
import type { Queries } from '../../postgres/queries.ts';
import type { QuestionTerm } from '../question/question-terms.ts';
import { BEST_BY_WORDS, NEAREST_WINDOWS } from '../ranking/candidates.ts';
import type { Scope } from './scope.ts';

/**
 * Candidates that HNSW keeps while it searches, and the pgvector that goes on searching where too few of them may be
 * seen. From pgvector's documentation: the number bounds what is found, and should be higher than what is wanted.
 */
const KEPT = 200;
const GOES_ON = '0.8';

const key = z.object({ passage: z.int() });

/** The passages that are best by BM25, as many as an index in a folder takes; ties by number. */
export async function bestByWords(
  queries: Queries,
  scope: Scope,
  terms: readonly QuestionTerm[],
): Promise<number[]> {
  const held = terms.filter(({ passages }) => passages > 0);
  if (held.length === 0) return [];
  const values: unknown[] = [
    held.map(({ term }) => term),
    held.map(({ passages }) => inverseDocumentFrequency(passages, scope.passages)),
    K1 * (1 - B),
    (K1 * B) / scope.averageLength,
  ];
  const rows = await queries.rows(
    key,
    `SELECT passage FROM (
       SELECT passage, sum(weight * frequency / (frequency + $3::float8 + $4::float8 * length)) AS score
       FROM unnest($1::text[], $2::float8[]) AS asked(term, weight)
       JOIN town_clerk.postings USING (term)
       WHERE true${scope.and(values)}
       GROUP BY passage
     ) AS scored
     ORDER BY score DESC, passage LIMIT ${BEST_BY_WORDS}`,
    values,
  );
  return rows.map(({ passage }) => passage);
}

/**
 * The passages of the windows nearest to a vector. Every window that may be seen is compared where they are not many,
 * so that nothing is missed in a small collection; else they are found through the index.
 */
export async function nearest(
  queries: Queries,
  scope: Scope,
  vector: Float32Array,
): Promise<number[]> {
  const dimensions = vector.length;
  const values: unknown[] = [formatVector(vector)];
  const and = scope.and(values);
  const goesOn = isAtLeast(scope.vectors, GOES_ON);
  const compares =
    scope.windows <= COMPARED_EACH ||
    !isIndexed(scope.allWindows, dimensions) ||
    (scope.isPart && !goesOn);
  if (!compares) {
    const goOn = goesOn ? ", set_config('hnsw.iterative_scan', 'strict_order', true)" : '';
    await queries.run(`SELECT set_config('hnsw.ef_search', '${KEPT}', true)${goOn}`);
  }
  const rows = await queries.rows(
    key,
    // What is added to the distance keeps the index out where every window is to be compared.
    `SELECT passage FROM town_clerk.windows
     WHERE dimensions = ${dimensions}${and}
     ORDER BY ${
       compares
         ? '(embedding <#> $1::halfvec) + 0, key'
         : `${indexedVector(dimensions)} <#> $1::halfvec(${dimensions})`
     }
     LIMIT ${NEAREST_WINDOWS}`,
    values,
  );
  return rows.map(({ passage }) => passage);
}
