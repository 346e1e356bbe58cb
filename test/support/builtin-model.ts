import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEmbedder } from '../../src/embedding/create-embedder.ts';
import type { Embedder } from '../../src/embedding/embedder.ts';

/** Where the tests keep the converted built-in model: shared by all test files, so that it is converted once. */
export const modelCacheDir = join(tmpdir(), 'town-clerk-test-models');

/** The real built-in model, from the shared cache; the caller closes it. */
export function builtinEmbedder(): Promise<Embedder> {
  return createEmbedder({ model: 'builtin', cacheDir: modelCacheDir });
}
