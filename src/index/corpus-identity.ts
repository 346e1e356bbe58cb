import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import type { Manifest } from './types.ts';

/** Articles that are read to recognise a corpus that lies in another place. */
const SAMPLE = 200;

/** Where a corpus lies: in itself, and as seen from the index. */
export function placeOfCorpus(
  corpusDir: string,
  indexDir: string,
): NonNullable<Manifest['corpus']> {
  return {
    path: resolve(corpusDir),
    fromIndex: relative(resolve(indexDir), resolve(corpusDir)).split(sep).join('/'),
  };
}

/**
 * Whether an index was built from another corpus than the one that is named now. It is the same one where it lies at
 * the same path, or in the same place beside the index (a project folder that was moved), or where it holds at least
 * half of the articles that the index was built from (a corpus that is mounted elsewhere). An index of an older
 * version, which does not say, is taken to be of the corpus that is named.
 */
export async function isOfOtherCorpus(
  manifest: Manifest,
  { corpusDir, indexDir }: { readonly corpusDir: string; readonly indexDir: string },
): Promise<boolean> {
  if (manifest.corpus === undefined) return false;
  const { path, fromIndex } = placeOfCorpus(corpusDir, indexDir);
  if (path === manifest.corpus.path || fromIndex === manifest.corpus.fromIndex) return false;
  return !(await holdsHalf(corpusDir, manifest.articles));
}

/**
 * The same for an index that lies nowhere beside its corpus.
 * @param articles - that it was built from: SHA-256 of their files by path
 * @param built - absolute path of the corpus where it was built
 */
export async function isOfOtherFiles(
  articles: Manifest['articles'],
  built: string,
  corpusDir: string,
): Promise<boolean> {
  return resolve(corpusDir) !== built && !(await holdsHalf(corpusDir, articles));
}

/** Whether a corpus holds at least half of these articles; told by some of them where they are many. */
async function holdsHalf(corpusDir: string, hashes: Manifest['articles']): Promise<boolean> {
  const articles = Object.entries(hashes);
  const step = Math.max(1, Math.floor(articles.length / SAMPLE));
  const sample = articles.filter((_, position) => position % step === 0);
  let same = 0;
  for (const [name, sha256] of sample) {
    if ((await hashOf(join(corpusDir, name))) === sha256) same++;
  }
  return same * 2 >= sample.length;
}

async function hashOf(path: string): Promise<string | undefined> {
  const content = await readFile(path).catch(() => undefined);
  return content && createHash('sha256').update(content).digest('hex');
}
