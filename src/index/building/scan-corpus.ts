import type { SkippedFile } from '../../corpus/article.ts';
import type { CorpusFile } from '../../corpus/list-files.ts';
import { parseArticle } from '../../corpus/read-article.ts';
import { type IndexedArticle, indexArticle } from '../passages/indexed-article.ts';
import { readFiles } from '../read-files.ts';
import type { Manifest } from '../types.ts';

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
  const { fingerprintKey, old } = options;
  const files = [...options.files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const articles: PlannedArticle[] = [];
  const skipped: SkippedFile[] = [];
  const skippedByHash: Record<string, { sha256: string; reason: string }> = {};
  const texts = new Map<string, string>();
  let done = 0;
  for await (const { file, read } of readFiles(files)) {
    options.signal?.throwIfAborted();
    const { path } = file;
    if ('skipped' in read) {
      skipped.push(read.skipped);
    } else if (old?.articles[path] === read.hash) {
      articles.push({ path, hash: read.hash });
    } else {
      const known = old?.skipped[path];
      const result =
        known?.sha256 === read.hash
          ? { skipped: { path, reason: known.reason } }
          : await parseArticle(file, read.bytes, read.hash);
      if ('skipped' in result) {
        skipped.push(result.skipped);
        skippedByHash[path] = { sha256: read.hash, reason: result.skipped.reason };
      } else {
        const parsed = indexArticle(result.article, fingerprintKey, texts);
        articles.push({ path, hash: read.hash, parsed });
      }
    }
    options.onProgress(++done);
  }
  return { articles, skipped, skippedByHash, texts };
}
