import { z } from 'zod';
import type { EmbeddingFingerprint } from '../../embedding/embedder.ts';
import type { Queries } from '../../postgres/queries.ts';
import { fingerprintSchema, skippedSchema, warningsSchema } from '../generation/manifest.ts';
import { jsonText } from '../json-text.ts';
import type { Manifest } from '../types.ts';

/** What a database serves. */
export type Served = Omit<Manifest, 'formatVersion' | 'files' | 'articles' | 'corpus'> & {
  readonly fingerprint: EmbeddingFingerprint;
  /** Absolute path of the corpus where it was built. */
  readonly corpus: string;
};

const count = z.int().nonnegative();

const row = z
  .object({
    generation: z.string(),
    built_at: z.string(),
    fingerprint: jsonText(fingerprintSchema),
    corpus: z.string(),
    splitter_version: z.int(),
    reader_version: z.int(),
    tokenizer_version: z.int(),
    articles: count,
    passages: count,
    windows: count,
    skipped: jsonText(skippedSchema),
    warnings: jsonText(warningsSchema),
  })
  .transform(
    ({ articles, passages, windows, ...served }): Served => ({
      generation: served.generation,
      builtAt: served.built_at,
      fingerprint: served.fingerprint,
      corpus: served.corpus,
      splitterVersion: served.splitter_version,
      readerVersion: served.reader_version,
      tokenizerVersion: served.tokenizer_version,
      counts: { articles, passages, windows },
      skipped: served.skipped,
      warnings: served.warnings,
    }),
  );

const name = z.object({ generation: z.string() });
const hashes = z.object({ path: z.string(), hash: z.string() });

/** What is served; nothing before the first build. */
export async function readServed(queries: Queries): Promise<Served | undefined> {
  const [served] = await queries.rows(row, 'SELECT * FROM town_clerk.served');
  return served;
}

/** Name of the served generation; nothing before the first build. */
export async function servedName(queries: Queries): Promise<string | undefined> {
  const [served] = await queries.rows(name, 'SELECT generation FROM town_clerk.served');
  return served?.generation;
}

/** SHA-256 of the file of each article, by its path. */
export async function readHashes(queries: Queries): Promise<Record<string, string>> {
  const rows = await queries.rows(hashes, 'SELECT path, hash FROM town_clerk.articles');
  return Object.fromEntries(rows.map(({ path, hash }) => [path, hash]));
}

/** Puts a generation in the place of the served one; visible to others when the transaction ends. */
export async function writeServed(queries: Queries, served: Served): Promise<void> {
  await queries.run('DELETE FROM town_clerk.served');
  await queries.run(
    `INSERT INTO town_clerk.served (generation, built_at, fingerprint, corpus, splitter_version,
       reader_version, tokenizer_version, articles, passages, windows, skipped, warnings)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      served.generation,
      served.builtAt,
      JSON.stringify(served.fingerprint),
      served.corpus,
      served.splitterVersion,
      served.readerVersion,
      served.tokenizerVersion,
      served.counts.articles,
      served.counts.passages,
      served.counts.windows,
      JSON.stringify(served.skipped),
      JSON.stringify(served.warnings),
    ],
  );
}
