import { z } from 'zod';
import type { TermCounts } from '../../index/types.ts';
import type { Queries } from '../../postgres/queries.ts';
import type { Scope } from './scope.ts';

/** A word leads to its parts, and these to what they may have been meant to be: no reading asks more often. */
const MOST_ROUNDS = 5;

const counted = z.object({ term: z.string(), passages: z.int() });

/**
 * Reads something by the counts of terms: which ones it needs turns out while it is read, so that it is read again
 * when those that were missing are there. Mostly once is enough.
 */
export async function readWithCounts<Read>(
  queries: Queries,
  scope: Scope,
  read: (terms: TermCounts) => Read,
): Promise<Read> {
  const known = new Map<string, number>();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const missing = new Set<string>();
    const result = read({
      passageCount: scope.passages,
      documentFrequency: (term) => {
        const passages = known.get(term);
        if (passages === undefined) missing.add(term);
        // Taken for a known word: of most, no more is asked then.
        return passages ?? 1;
      },
    });
    if (missing.size === 0) return result;
    for (const term of missing) known.set(term, 0);
    for (const { term, passages } of await count(queries, scope, [...missing])) {
      known.set(term, (known.get(term) ?? 0) + passages);
    }
  }
  throw new Error('Reading the question asks for ever more terms.');
}

/** What the collections that are seen count, and below zero what is taken out of them. */
async function count(
  queries: Queries,
  { collections, withoutArticles }: Scope,
  terms: readonly string[],
): Promise<z.infer<typeof counted>[]> {
  const all = await queries.rows(
    counted,
    `SELECT term, sum(passages)::integer AS passages FROM town_clerk.term_counts
     WHERE term = ANY($1::text[]) AND ($2::integer[] IS NULL OR collection = ANY($2))
     GROUP BY term`,
    [terms, collections],
  );
  if (withoutArticles.length === 0) return all;
  const taken = await queries.rows(
    counted,
    `SELECT term, -count(*)::integer AS passages FROM town_clerk.postings
     WHERE article = ANY($2::integer[]) AND term = ANY($1::text[]) GROUP BY term`,
    [terms, withoutArticles],
  );
  return [...all, ...taken];
}
