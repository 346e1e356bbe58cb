import { z } from 'zod';
import type { Embedder } from '../../embedding/embedder.ts';
import type { Queries } from '../../postgres/queries.ts';
import { embedWindows } from '../building/embed-windows.ts';
import type { ParsedArticle, ParsedArticles } from '../building/parsed-articles.ts';
import { textsToEmbed } from '../building/texts-to-embed.ts';
import { formatVector } from './half-vectors.ts';

const known = z.object({ id: z.string() });

/** Ids that the database is asked for at once. */
const ASKED_AT_ONCE = 10_000;

/**
 * Embeds the windows whose vectors the database does not have, and saves them there at once: a build that ends in the
 * middle goes on where it was, on any machine.
 * @param articles - those that were parsed, in order
 * @param options.anew - embeds all of them, whatever the database has
 * @returns how many were embedded
 */
export async function embedMissing(
  queries: Queries,
  articles: readonly ParsedArticle[],
  from: ParsedArticles,
  options: {
    readonly embedder: Embedder;
    readonly anew: boolean;
    readonly signal: AbortSignal | undefined;
    readonly onStart: (total: number) => void;
    readonly onProgress: (done: number) => void;
  },
): Promise<number> {
  const { embedder, signal } = options;
  if (options.anew) await queries.run('DELETE FROM town_clerk.embedded');
  const missing = new Set(articles.flatMap(({ windowIds }) => windowIds));
  if (!options.anew) await leaveOutKnown(queries, missing, embedder.fingerprint.dimensions);
  options.onStart(missing.size);
  return embedWindows({
    embedder,
    texts: textsToEmbed(articles, from, (id) => missing.has(id)),
    signal,
    onProgress: options.onProgress,
    onEmbedded: async (vectors) => {
      await save(queries, vectors);
      for (const id of vectors.keys()) missing.delete(id);
    },
  });
}

/** Takes out of some window ids those whose vectors the database has. */
async function leaveOutKnown(
  queries: Queries,
  ids: Set<string>,
  dimensions: number,
): Promise<void> {
  const asked = [...ids];
  for (let start = 0; start < asked.length; start += ASKED_AT_ONCE) {
    const rows = await queries.rows(
      known,
      `SELECT wanted.id FROM unnest($1::text[]) AS wanted(id)
       WHERE EXISTS (SELECT 1 FROM town_clerk.embedded AS saved WHERE saved.id = decode(wanted.id, 'hex'))
         OR EXISTS (
           SELECT 1 FROM town_clerk.windows AS same
           WHERE same.id = decode(wanted.id, 'hex') AND same.dimensions = $2
         )`,
      [asked.slice(start, start + ASKED_AT_ONCE), dimensions],
    );
    for (const { id } of rows) ids.delete(id);
  }
}

async function save(queries: Queries, vectors: ReadonlyMap<string, Float32Array>): Promise<void> {
  await queries.run(
    `INSERT INTO town_clerk.embedded
     SELECT decode(id, 'hex'), vector::halfvec FROM unnest($1::text[], $2::text[]) AS given(id, vector)
     ON CONFLICT (id) DO NOTHING`,
    [[...vectors.keys()], [...vectors.values()].map(formatVector)],
  );
}
