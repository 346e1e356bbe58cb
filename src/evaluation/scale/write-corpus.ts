import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeFolder } from '../../make-folder.ts';
import { wordedArticle } from './worded-article.ts';

/** Files of a folder, and folders of a folder. */
const PER_FOLDER = 50;

/** Where the article of a seed stands: two folders deep, so that none holds more than fifty of anything. */
export function nestedPath(seed: number): string {
  const folder = Math.floor(seed / PER_FOLDER);
  const above = Math.floor(folder / PER_FOLDER);
  return `part-${above}/section-${folder % PER_FOLDER}/article-${seed}.md`;
}

/** Writes the articles of the seeds from `start` to before `end` into nested folders. */
export async function writeNestedCorpus(
  folder: string,
  { start = 0, end }: { readonly start?: number; readonly end: number },
): Promise<void> {
  let made = '';
  for (let seed = start; seed < end; seed++) {
    const path = join(folder, nestedPath(seed));
    if (dirname(path) !== made) {
      made = dirname(path);
      makeFolder(made);
    }
    await writeFile(path, wordedArticle(seed));
  }
}
