import { stat } from 'node:fs/promises';
import type { Embedder } from '../embedder.ts';
import type { ModelUse } from '../known-models.ts';
import type { ModelFolder } from '../model-folder.ts';
import type { CreateEmbedderOptions } from './kind.ts';

/**
 * Opens the model in a folder.
 * @param name - the model's name in the fingerprint
 */
export async function openFolder(
  folder: ModelFolder,
  name: string,
  use: ModelUse,
  { threads }: CreateEmbedderOptions,
): Promise<Embedder> {
  const { TransformersEmbedder } = await import('../transformers-embedder.ts');
  return TransformersEmbedder.load(folder, name, use, threads);
}

/** Whether there is a folder at a path. */
export function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
