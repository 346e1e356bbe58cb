import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { CorpusListing } from '../../corpus/list-files.ts';
import { fingerprintKey } from '../../embedding/fingerprint.ts';
import type { Database } from '../../postgres/database.ts';
import type { Queries } from '../../postgres/queries.ts';
import type { BuildIndexOptions } from '../building/build-options.ts';
import { report, unreadable } from '../building/build-report.ts';
import { listForBuild } from '../building/list-for-build.ts';
import { ParsedArticles } from '../building/parsed-articles.ts';
import { ProgressMeter } from '../building/progress-meter.ts';
import { type CorpusReading, readCorpus } from '../building/read-corpus.ts';
import { newGenerationName } from '../generation/generation-name.ts';
import { followsRules, INDEX_RULES } from '../index-rules.ts';
import type { BuildReport } from '../types.ts';
import { buildingAlone, builtByAnother } from './building-alone.ts';
import { changeArticles } from './change-articles.ts';
import { embedMissing } from './embed-missing.ts';
import { readHashes, readServed, type Served, servedName, writeServed } from './served.ts';
import { indexVectors, removeOtherIndexes } from './vector-index.ts';

/** What to build, from where, and with which embedder. */
export interface DatabaseBuildOptions extends Omit<BuildIndexOptions, 'indexDir' | 'loadLibrary'> {
  /** As `prepareDatabase` leaves it. */
  readonly database: Database;
}

/**
 * Builds the index of a corpus in a database, at the cost of what changed. Everything is written in one transaction:
 * whoever asks sees the articles before it or after it, and nothing in between; whatever fails, they stay as they were.
 * @throws {UserError} `corpus-missing`, `corpus-empty`, `corpus-unreadable`, `index-locked`, `embedding-failed`, or
 * `database-…`; the signal's reason when it was aborted
 */
export async function buildDatabaseIndex(options: DatabaseBuildOptions): Promise<BuildReport> {
  const { corpusDir, database } = options;
  const startedAt = performance.now();
  const listing = await listForBuild(corpusDir);
  const parsed = new ParsedArticles(join(tmpdir(), `town-clerk-${randomUUID()}`));
  try {
    const done = await buildingAlone(database, (queries) =>
      build(options, listing, parsed, queries),
    );
    return { ...done, durationMs: Math.round(performance.now() - startedAt) };
  } finally {
    await parsed.close();
  }
}

async function build(
  options: DatabaseBuildOptions,
  listing: CorpusListing,
  parsed: ParsedArticles,
  queries: Queries,
): Promise<Omit<BuildReport, 'durationMs'>> {
  const { corpusDir, embedder, signal, full = false } = options;
  const meter = new ProgressMeter(options.onProgress);
  const old = await readServed(queries);
  const before = old && { ...old, articles: await readHashes(queries) };
  const key = fingerprintKey(embedder.fingerprint);
  const isKept = old !== undefined && !full && sameModel(old, key) && followsRules(old);
  const kept = isKept ? before : undefined;
  const index = { fingerprintKey: key, before, kept };
  const reading = await readCorpus(options, listing, index, parsed, meter);
  const { scan, changes, left } = reading;
  if (kept !== undefined && !changes.any) {
    await queries.run('DELETE FROM town_clerk.embedded');
    return report(kept, changes, left, 0);
  }
  const fresh = scan.articles.flatMap((article) => article.parsed ?? []);
  const hasWindows = fresh.some(({ windowIds }) => windowIds.length > 0);
  if (!hasWindows && fresh.length === scan.articles.length) {
    throw unreadable(corpusDir, reading.skipped);
  }
  const embedded = await embedMissing(queries, fresh, parsed, {
    embedder,
    anew: full,
    signal,
    onStart: (total) => meter.start('embedding', total),
    onProgress: (done) => meter.update(done),
  });
  const served = await inTransaction(queries, () =>
    serve(options, queries, { scan, parsed }, old, meter),
  );
  await tidy(queries, embedder.fingerprint.dimensions);
  return report(served, changes, left, embedded);
}

function sameModel({ fingerprint }: Served, key: string): boolean {
  return fingerprintKey(fingerprint) === key;
}

/** Writes the new state and names it the served one; seen by nobody else before the transaction ends. */
async function serve(
  { corpusDir, database, embedder, signal }: DatabaseBuildOptions,
  queries: Queries,
  { scan, parsed }: Pick<CorpusReading, 'scan'> & { readonly parsed: ParsedArticles },
  old: Served | undefined,
  meter: ProgressMeter,
): Promise<Served> {
  const { fingerprint } = embedder;
  // Where the lock was lost unnoticed, another build may have served its articles meanwhile.
  await queries.run('LOCK TABLE town_clerk.served IN SHARE ROW EXCLUSIVE MODE');
  if ((await servedName(queries)) !== old?.generation) throw builtByAnother(database);
  meter.start('writing', scan.articles.filter(({ parsed }) => parsed !== undefined).length);
  const counts = await changeArticles(queries, scan.articles, parsed, {
    dimensions: fingerprint.dimensions,
    signal,
    onProgress: (done) => meter.update(done),
  });
  if (counts.articles !== scan.articles.length) {
    throw new Error(`${counts.articles} articles were written, not ${scan.articles.length}.`);
  }
  meter.start('checking', 1);
  await indexVectors(queries, counts.windows, fingerprint.dimensions);
  const served: Served = {
    generation: newGenerationName(new Date(), old?.generation),
    builtAt: new Date().toISOString(),
    fingerprint,
    corpus: resolve(corpusDir),
    ...INDEX_RULES,
    counts,
    skipped: scan.skippedByHash,
    warnings: scan.warnings,
  };
  await writeServed(queries, served);
  signal?.throwIfAborted();
  meter.update(1);
  return served;
}

async function inTransaction<Result>(
  queries: Queries,
  work: () => Promise<Result>,
): Promise<Result> {
  await queries.run('BEGIN');
  try {
    const result = await work();
    await queries.run('COMMIT');
    return result;
  } catch (error) {
    await queries.run('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

/** What need not be done for the index to be served, and is done again by the next build where it fails. */
async function tidy(queries: Queries, dimensions: number): Promise<void> {
  try {
    await queries.run('DELETE FROM town_clerk.embedded');
    await removeOtherIndexes(queries, dimensions);
    for (const table of ['windows', 'postings', 'term_counts', 'passages', 'articles']) {
      await queries.run(`VACUUM (ANALYZE) town_clerk.${table}`);
    }
  } catch {
    // The new articles are served all the same.
  }
}
