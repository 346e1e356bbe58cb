import { listCorpusFiles } from '../corpus/list-files.ts';
import { FileContents, type IndexedFiles } from './building/file-contents.ts';
import { readFiles } from './read-files.ts';
import type { Manifest, SkippedContent } from './types.ts';

/** The corpus as `compareCorpus` wants it; a file that gave no article the last time is taken to give none now. */
export async function hashCorpus(
  corpusDir: string,
  before: IndexedFiles,
): Promise<Pick<Manifest, 'articles' | 'skipped'>> {
  const articles: Record<string, string> = {};
  const skipped: Record<string, SkippedContent> = {};
  const { files } = await listCorpusFiles(corpusDir);
  const indexed = new FileContents(before);
  for await (const { file, read } of readFiles(files)) {
    if ('skipped' in read) continue;
    const sha256 = read.hash;
    const known = indexed.of(file.path, sha256);
    if (known === undefined) articles[file.path] = sha256;
    for (const { path } of known?.articles ?? []) articles[path] = sha256;
    for (const { path, ...why } of known?.skipped ?? []) skipped[path] = { sha256, ...why };
  }
  return { articles, skipped };
}
