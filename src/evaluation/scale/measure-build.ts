import { readdir, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Embedder } from '../../embedding/embedder.ts';
import { buildIndex } from '../../index/build-index.ts';
import { readCurrent } from '../../index/generation/current.ts';
import { makeFolder } from '../../make-folder.ts';
import { repeatedly, timed } from '../benchmark/measure.ts';
import { type Figures, peakMegabytes } from './figures.ts';
import { wordedArticle } from './worded-article.ts';
import { nestedPath } from './write-corpus.ts';

/** Seeds of articles that no corpus has. */
const UNUSED = 50_000_000;

/**
 * Builds the index, and again with nothing changed, one article changed and one file renamed.
 * @param embedder - of which the time is not to count
 */
export async function measureBuild(
  folders: { readonly corpusDir: string; readonly indexDir: string },
  embedder: Embedder,
): Promise<Figures> {
  const build = () => buildIndex({ ...folders, embedder });
  const before = peakMegabytes();
  const full = await timed(build);
  const memory = peakMegabytes();
  const unchanged = await repeatedly(3, build);
  const changed = join(folders.corpusDir, nestedPath(0));
  const one = await repeatedly(3, build, (round) =>
    writeFile(changed, wordedArticle(UNUSED + round)),
  );
  const renamed = join(folders.corpusDir, 'renamed', 'article.md');
  makeFolder(join(folders.corpusDir, 'renamed'));
  await rename(changed, renamed);
  const { windows } = await build();
  const disk = await folderMegabytes(
    join(folders.indexDir, (await readCurrent(folders.indexDir)) ?? ''),
  );
  await rename(renamed, changed);
  await writeFile(changed, wordedArticle(0));
  await build();
  return {
    'build.beside': full / 1000,
    'build.memory': memory,
    'build.memory.before': before,
    'rebuild.unchanged': unchanged / 1000,
    'rebuild.one': one / 1000,
    'rebuild.renamed.embedded': windows.embedded,
    disk,
  };
}

async function folderMegabytes(folder: string): Promise<number> {
  let bytes = 0;
  for (const name of await readdir(folder)) bytes += (await stat(join(folder, name))).size;
  return bytes / 1e6;
}
