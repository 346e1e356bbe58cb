import { z } from 'zod';
import type { Queries } from '../../postgres/queries.ts';

/** Up to this many windows every one is compared: exact, and quick enough. */
export const COMPARED_EACH = 10_000;

/** The most numbers of a vector that HNSW takes as 16-bit floats. */
const MOST_DIMENSIONS = 4000;

const names = z.object({ name: z.string() });

/** The name of the index over the vectors with so many numbers: those of another model never get in its way. */
function indexName(dimensions: number): string {
  return `windows_hnsw_${dimensions}`;
}

/** How the vectors with so many numbers are named where the index over them is to be used. */
export function indexedVector(dimensions: number): string {
  return `(embedding::halfvec(${Math.trunc(dimensions)}))`;
}

/** Whether the nearest of so many windows are found through an index. */
export function isIndexed(windows: number, dimensions: number): boolean {
  return windows > COMPARED_EACH && dimensions <= MOST_DIMENSIONS;
}

/** Makes the index over the vectors where there are enough of them and it is not there yet. */
export async function indexVectors(
  queries: Queries,
  windows: number,
  dimensions: number,
): Promise<void> {
  if (!isIndexed(windows, dimensions)) return;
  await queries.run(
    `CREATE INDEX IF NOT EXISTS ${indexName(dimensions)} ON town_clerk.windows
     USING hnsw (${indexedVector(dimensions)} halfvec_ip_ops) WHERE dimensions = ${Math.trunc(dimensions)}`,
  );
}

/** Removes the indexes of other models. */
export async function removeOtherIndexes(queries: Queries, dimensions: number): Promise<void> {
  const found = await queries.rows(
    names,
    `SELECT indexname AS name FROM pg_indexes
     WHERE schemaname = 'town_clerk' AND starts_with(indexname, 'windows_hnsw_') AND indexname <> $1`,
    [indexName(dimensions)],
  );
  for (const { name } of found) {
    await queries.run(`DROP INDEX CONCURRENTLY IF EXISTS town_clerk."${name}"`);
  }
}
