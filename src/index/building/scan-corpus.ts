import type { SkippedFile } from '../../corpus/article.ts';
import type { CorpusFile } from '../../corpus/list-files.ts';
import { parseArticles } from '../../corpus/read-article.ts';
import { type IndexedArticle, indexArticle } from '../passages/indexed-article.ts';
import { readFiles } from '../read-files.ts';
import type { Manifest } from '../types.ts';
import { FileContents } from './file-contents.ts';

/** An article of the new generation: parsed, or as it is in the old one. */
export type PlannedArticle =
  | { readonly path: string; readonly hash: string; readonly parsed: IndexedArticle }
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
  /** Text to embed of every window of the parsed articles, by window id. */
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Reads every file, and parses those whose content differs from the old generation's. Changes are told by content
 * alone: times of files lie.
 * @param old - the manifest of the generation whose articles may be taken over as they are
 */
export async function scanCorpus(options: {
  files: readonly CorpusFile[];
  fingerprintKey: string;
  old: Manifest | undefined;
  signal: AbortSignal | undefined;
  onProgress: (done: number) => void;
}): Promise<CorpusScan> {
  const { fingerprintKey } = options;
  const old = new FileContents(options.old);
  const articles: PlannedArticle[] = [];
  const skipped: SkippedFile[] = [];
  const skippedByHash: Record<string, { sha256: string; reason: string }> = {};
  const warnings: Record<string, readonly string[]> = {};
  const texts = new Map<string, string>();
  let done = 0;
  for await (const { file, read } of readFiles(options.files)) {
    options.signal?.throwIfAborted();
    if ('skipped' in read) {
      skipped.push(read.skipped);
    } else {
      const { bytes, hash } = read;
      const known = old.of(file.path, hash);
      const parsed = known === undefined ? await parseArticles(file, bytes, hash) : undefined;
      for (const { path } of known?.articles ?? []) articles.push({ path, hash });
      for (const article of parsed?.articles ?? []) {
        const indexed = indexArticle(article, fingerprintKey, texts);
        articles.push({ path: article.path, hash, parsed: indexed });
      }
      const content = known ?? parsed ?? { articles: [], skipped: [] };
      for (const { path, warnings: lines } of content.articles) if (lines) warnings[path] = lines;
      skipped.push(...content.skipped);
      for (const { path, reason } of content.skipped)
        skippedByHash[path] = { sha256: hash, reason };
    }
    options.onProgress(++done);
  }
  articles.sort((first, second) => (first.path < second.path ? -1 : 1));
  return { articles, skipped, skippedByHash, warnings, texts };
}
