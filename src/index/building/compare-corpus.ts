import type { Manifest } from '../types.ts';

/** The content of a corpus: hashes by path, of its articles and of the files that gave none. */
export type CorpusContent = Pick<Manifest, 'articles'> & {
  readonly skipped: Readonly<Record<string, { readonly sha256: string }>>;
};

/** Numbers of articles that differ, and whether anything does. */
export interface CorpusChanges {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  /** True also where only files differ that give no article. */
  readonly any: boolean;
}

/** How a corpus differs from what an index was built from. */
export function compareCorpus(
  before: CorpusContent | undefined,
  now: CorpusContent,
): CorpusChanges {
  const old = new Map(Object.entries(before?.articles ?? {}));
  let added = 0;
  let changed = 0;
  for (const [path, hash] of Object.entries(now.articles)) {
    const oldHash = old.get(path);
    old.delete(path);
    if (oldHash === undefined) added++;
    else if (oldHash !== hash) changed++;
  }
  const removed = old.size;
  const any = added + changed + removed > 0 || skippedKey(before) !== skippedKey(now);
  return { added, changed, removed, any };
}

function skippedKey(content: CorpusContent | undefined): string {
  const files = Object.entries(content?.skipped ?? {});
  return JSON.stringify(files.map(([path, { sha256 }]) => [path, sha256]).sort());
}
