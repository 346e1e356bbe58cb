import type { SkippedFile } from '../../corpus/article.ts';
import type { CorpusFile } from '../../corpus/list-files.ts';
import type { ParsedFile } from '../../corpus/read-article.ts';
import { ReaderPool, type ReaderPoolOptions } from '../../corpus/reading/reader-pool.ts';
import { indexArticle } from '../passages/indexed-article.ts';
import { type FileRead, readFiles } from '../read-files.ts';
import type { Manifest, SkippedContent } from '../types.ts';
import { type FileContent, FileContents, type IndexedFiles } from './file-contents.ts';
import type { ParsedArticle, ParsedArticles } from './parsed-articles.ts';

/** An article of the new generation: parsed, or as it is in the old one. */
export type PlannedArticle =
  | { readonly path: string; readonly hash: string; readonly parsed: ParsedArticle }
  | { readonly path: string; readonly hash: string; readonly parsed?: undefined };

/** What the corpus holds now. */
export interface CorpusScan {
  /** In order of path (by UTF-16 code units, the same everywhere). */
  readonly articles: readonly PlannedArticle[];
  readonly skipped: readonly SkippedFile[];
  /** The skipped files that could be read, for the manifest. */
  readonly skippedByHash: Manifest['skipped'];
  /** What was wrong with articles and could be lived with, by path. */
  readonly warnings: Manifest['warnings'];
}

/**
 * Reads every file, and parses those whose content differs from the old generation's. Changes are told by content
 * alone: times of files lie.
 * @param old - what the index says whose articles may be taken over as they are
 * @param parsed - gets the articles that are parsed
 */
export async function scanCorpus(options: {
  files: readonly CorpusFile[];
  fingerprintKey: string;
  old: IndexedFiles | undefined;
  parsed: ParsedArticles;
  reading?: ReaderPoolOptions;
  signal: AbortSignal | undefined;
  onProgress: (done: number) => void;
}): Promise<CorpusScan> {
  const { fingerprintKey } = options;
  const old = new FileContents(options.old);
  const articles: PlannedArticle[] = [];
  const skipped: SkippedFile[] = [];
  const skippedByHash: Record<string, SkippedContent> = {};
  const warnings: Record<string, readonly string[]> = {};
  let done = 0;
  const pool = new ReaderPool(options.files.length, options.reading);
  try {
    for await (const { read, known, parsed } of parseFiles(options.files, old, pool)) {
      options.signal?.throwIfAborted();
      if ('skipped' in read) {
        skipped.push(read.skipped);
      } else {
        const { hash } = read;
        for (const { path } of known?.articles ?? []) articles.push({ path, hash });
        for (const article of parsed?.articles ?? []) {
          const { indexed, texts } = indexArticle(article, fingerprintKey);
          const added = await options.parsed.add(indexed, texts);
          articles.push({ path: article.path, hash, parsed: added });
        }
        const content = known ?? parsed ?? { articles: [], skipped: [] };
        for (const { path, warnings: lines } of content.articles) {
          if (lines) warnings[path] = lines;
        }
        skipped.push(...content.skipped);
        for (const { path, ...why } of content.skipped) {
          skippedByHash[path] = { sha256: hash, ...why };
        }
      }
      options.onProgress(++done);
    }
  } finally {
    await pool.close();
  }
  articles.sort((first, second) => (first.path < second.path ? -1 : 1));
  return { articles, skipped, skippedByHash, warnings };
}

/** A file that was read, with what the old index has of it or what it was parsed to. */
interface ScannedFile extends FileRead {
  readonly known?: FileContent | undefined;
  readonly parsed?: ParsedFile;
}

/** Parses the files of which the old index has nothing, as many at once as there are threads; in the order given. */
async function* parseFiles(
  files: readonly CorpusFile[],
  old: FileContents,
  pool: ReaderPool,
): AsyncGenerator<ScannedFile> {
  const underway: Promise<ScannedFile>[] = [];
  for await (const { file, read } of readFiles(files)) {
    underway.push(scanned(file, read, old, pool));
    const first = underway.length > pool.threads ? underway.shift() : undefined;
    if (first !== undefined) yield first;
  }
  yield* underway;
}

async function scanned(
  file: CorpusFile,
  read: FileRead['read'],
  old: FileContents,
  pool: ReaderPool,
): Promise<ScannedFile> {
  if ('skipped' in read) return { file, read };
  const known = old.of(file.path, read.hash);
  if (known !== undefined) return { file, read, known };
  return { file, read, parsed: await pool.parse({ file, ...read }) };
}
