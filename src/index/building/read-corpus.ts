import type { SkippedFile } from '../../corpus/article.ts';
import type { CorpusListing } from '../../corpus/list-files.ts';
import type { BuildReport } from '../types.ts';
import type { BuildIndexOptions } from './build-options.ts';
import { leftAside } from './build-report.ts';
import { type CorpusChanges, type CorpusContent, compareCorpus } from './compare-corpus.ts';
import type { IndexedFiles } from './file-contents.ts';
import type { ParsedArticles } from './parsed-articles.ts';
import type { ProgressMeter } from './progress-meter.ts';
import { type CorpusScan, scanCorpus } from './scan-corpus.ts';
import { type SteadyScan, scanSteadily } from './steady-scan.ts';

/** A corpus, read for a build. */
export interface CorpusReading {
  readonly scan: CorpusScan;
  /** SHA-256 of the file of each article, by its path. */
  readonly hashes: Readonly<Record<string, string>>;
  /** How it differs from what was indexed before. */
  readonly changes: CorpusChanges;
  /** Every file that gave no article. */
  readonly skipped: readonly SkippedFile[];
  /** For the report: what gave no article, and what was read again. */
  readonly left: Pick<BuildReport['articles'], 'skipped' | 'unread'> & Pick<SteadyScan, 'again'>;
}

/**
 * Reads a corpus as it is at one moment, and parses what the index does not have as it is.
 * @param index.before - what was indexed before, by whatever rules
 * @param index.kept - what the index has as a build would make it today
 * @param parsed - gets the articles that are parsed
 */
export async function readCorpus(
  { corpusDir, reading, signal }: Pick<BuildIndexOptions, 'corpusDir' | 'reading' | 'signal'>,
  listed: CorpusListing,
  index: {
    readonly fingerprintKey: string;
    readonly before: CorpusContent | undefined;
    readonly kept: IndexedFiles | undefined;
  },
  parsed: ParsedArticles,
  meter: ProgressMeter,
): Promise<CorpusReading> {
  meter.start('reading', listed.files.length);
  const { listing, scan, again } = await scanSteadily(corpusDir, listed, (files) =>
    scanCorpus({
      files,
      fingerprintKey: index.fingerprintKey,
      old: index.kept,
      parsed,
      ...(reading !== undefined && { reading }),
      signal,
      onProgress: files === listed.files ? (done) => meter.update(done) : () => undefined,
    }),
  );
  const hashes = Object.fromEntries(scan.articles.map(({ path, hash }) => [path, hash]));
  const skipped = [...listing.skipped, ...scan.skipped];
  return {
    scan,
    hashes,
    changes: compareCorpus(index.before, { articles: hashes, skipped: scan.skippedByHash }),
    skipped,
    left: { ...leftAside(listing.unread, skipped), again },
  };
}
