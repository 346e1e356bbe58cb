import { stat } from 'node:fs/promises';
import { type CorpusFile, type CorpusListing, listCorpusFiles } from '../../corpus/list-files.ts';
import { filePath } from '../../corpus/part-path.ts';
import type { CorpusScan } from './scan-corpus.ts';

/** Times that what changes meanwhile is read again: who copies files for longer is taken in by the next build. */
const MOST_AGAIN = 3;

/** Files that are looked at together: each takes memory until it is done. */
const AT_ONCE = 256;

/** A corpus as it was at one moment. */
export interface SteadyScan {
  readonly listing: CorpusListing;
  readonly scan: CorpusScan;
  /** Files that changed or appeared while others were read, and were read again. */
  readonly again: readonly string[];
}

/**
 * Scans a corpus so that what is found is of one moment: what changed meanwhile is read again, and what is gone is
 * left out. Whether a file changed meanwhile is told by its size and times, which no content is judged by.
 * @param scan - reads and parses some of its files
 */
export async function scanSteadily(
  corpusDir: string,
  listed: CorpusListing,
  scan: (files: readonly CorpusFile[]) => Promise<CorpusScan>,
): Promise<SteadyScan> {
  let listing = listed;
  let stamps = await stampsOf(listing.files);
  let found = await scan(listing.files);
  const again = new Set<string>();
  for (let round = 0; round < MOST_AGAIN; round++) {
    const nextListing = await listCorpusFiles(corpusDir);
    const nextStamps = await stampsOf(nextListing.files);
    const before = stamps;
    const changed = nextListing.files.filter(
      ({ path }) => nextStamps.get(path) !== before.get(path),
    );
    const gone = [...before.keys()].filter((path) => !nextStamps.has(path));
    [listing, stamps] = [nextListing, nextStamps];
    if (changed.length + gone.length === 0) break;
    const outdated = new Set([...gone, ...changed.map(({ path }) => path)]);
    found = merged(without(found, outdated), await scan(changed));
    for (const { path } of changed) again.add(path);
  }
  return { listing, scan: found, again: [...again].sort() };
}

/** What tells that a file was written, by path. */
async function stampsOf(files: readonly CorpusFile[]): Promise<Map<string, string>> {
  const stamps = new Map<string, string>();
  for (let start = 0; start < files.length; start += AT_ONCE) {
    const portion = files.slice(start, start + AT_ONCE);
    const found = await Promise.all(portion.map(({ absolutePath }) => stampOf(absolutePath)));
    for (const [place, { path }] of portion.entries()) stamps.set(path, found[place] ?? '');
  }
  return stamps;
}

async function stampOf(path: string): Promise<string> {
  const found = await stat(path, { bigint: true }).catch(() => undefined);
  return found === undefined ? '' : `${found.ino} ${found.size} ${found.mtimeNs} ${found.ctimeNs}`;
}

function without(scan: CorpusScan, files: ReadonlySet<string>): CorpusScan {
  const stays = (path: string) => !files.has(filePath(path));
  const staying = <Value>(record: Readonly<Record<string, Value>>) =>
    Object.fromEntries(Object.entries(record).filter(([path]) => stays(path)));
  return {
    articles: scan.articles.filter(({ path }) => stays(path)),
    skipped: scan.skipped.filter(({ path }) => stays(path)),
    skippedByHash: staying(scan.skippedByHash),
    warnings: staying(scan.warnings),
  };
}

function merged(one: CorpusScan, other: CorpusScan): CorpusScan {
  return {
    articles: [...one.articles, ...other.articles].sort((first, second) =>
      first.path < second.path ? -1 : 1,
    ),
    skipped: [...one.skipped, ...other.skipped],
    skippedByHash: { ...one.skippedByHash, ...other.skippedByHash },
    warnings: { ...one.warnings, ...other.warnings },
  };
}
