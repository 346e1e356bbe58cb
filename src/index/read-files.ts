import type { CorpusFile } from '../corpus/list-files.ts';
import { readCorpusFile } from '../corpus/read-article.ts';

/** Files read at once: most of the time of one is spent waiting. */
const AT_ONCE = 8;

/** A file of the corpus, and what reading it gave. */
export interface FileRead {
  readonly file: CorpusFile;
  readonly read: Awaited<ReturnType<typeof readCorpusFile>>;
}

/** Reads files in the order given, a few ahead of the one that is asked for. */
export async function* readFiles(files: readonly CorpusFile[]): AsyncGenerator<FileRead> {
  const underway: Promise<FileRead>[] = [];
  for (const file of files) {
    underway.push(readCorpusFile(file).then((read) => ({ file, read })));
    if (underway.length < AT_ONCE) continue;
    const first = underway.shift();
    if (first !== undefined) yield first;
  }
  yield* underway;
}
