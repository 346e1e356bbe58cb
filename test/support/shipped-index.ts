import { mkdtempSync, rmSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIndex } from '../../src/index/build-index.ts';
import { builtinEmbedder } from './builtin-model.ts';

let built: Promise<string> | undefined;

/** Puts the index of the articles that ship into a folder; it is built once for all the tests of a process. */
export async function copyShippedIndex(indexDir: string): Promise<void> {
  built ??= build();
  await cp(await built, indexDir, { recursive: true });
}

async function build(): Promise<string> {
  const indexDir = mkdtempSync(join(tmpdir(), 'town-clerk-shipped-'));
  process.once('exit', () => rmSync(indexDir, { recursive: true, force: true }));
  const embedder = await builtinEmbedder();
  await buildIndex({ corpusDir: 'corpus', indexDir, embedder });
  await embedder.close();
  return indexDir;
}
