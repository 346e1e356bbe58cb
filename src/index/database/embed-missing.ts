import { z } from 'zod';
import type { Embedder } from '../../embedding/embedder.ts';
import type { Queries } from '../../postgres/queries.ts';
import { embedWindows } from '../building/embed-windows.ts';
import { formatVector } from './half-vectors.ts';

const known = z.object({ id: z.string() });

/**
 * Embeds the windows whose vectors the database does not have, and saves them there at once: a build that ends in the
 * middle goes on where it was, on any machine.
 * @param texts - by window id
 * @param options.anew - embeds all of them, whatever the database has
 * @returns how many were embedded
 */
export async function embedMissing(
  queries: Queries,
  texts: ReadonlyMap<string, string>,
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
  const missing = await withoutVector(queries, [...texts.keys()], options);
  options.onStart(missing.length);
  await embedWindows({
    embedder,
    texts: new Map(missing.map((id) => [id, texts.get(id) ?? ''])),
    signal,
    onProgress: options.onProgress,
    onEmbedded: (vectors) => save(queries, vectors),
  });
  return missing.length;
}

async function withoutVector(
  queries: Queries,
  ids: readonly string[],
  { anew, embedder }: { readonly anew: boolean; readonly embedder: Embedder },
): Promise<string[]> {
  if (anew) return [...ids];
  const rows = await queries.rows(
    known,
    `SELECT wanted.id FROM unnest($1::text[]) AS wanted(id)
     WHERE EXISTS (SELECT 1 FROM town_clerk.embedded AS saved WHERE saved.id = decode(wanted.id, 'hex'))
       OR EXISTS (
         SELECT 1 FROM town_clerk.windows AS same
         WHERE same.id = decode(wanted.id, 'hex') AND same.dimensions = $2
       )`,
    [ids, embedder.fingerprint.dimensions],
  );
  const there = new Set(rows.map(({ id }) => id));
  return ids.filter((id) => !there.has(id));
}

async function save(queries: Queries, vectors: ReadonlyMap<string, Float32Array>): Promise<void> {
  await queries.run(
    `INSERT INTO town_clerk.embedded
     SELECT decode(id, 'hex'), vector::halfvec FROM unnest($1::text[], $2::text[]) AS given(id, vector)
     ON CONFLICT (id) DO NOTHING`,
    [[...vectors.keys()], [...vectors.values()].map(formatVector)],
  );
}
