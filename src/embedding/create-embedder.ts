import { UserError } from '../errors.ts';
import type { Embedder } from './embedder.ts';
import { embeddingKinds, kindOf } from './kinds/all-kinds.ts';
import type { CreateEmbedderOptions } from './kinds/kind.ts';

/**
 * Opens the embedding model that a setting names; `close` frees it. The network is touched only for an API model,
 * and for a hub model with `allowDownload`.
 * @throws {UserError} `settings-invalid`, `model-missing`, `model-damaged` or `embedding-failed`
 */
export async function createEmbedder(options: CreateEmbedderOptions): Promise<Embedder> {
  const { model } = options;
  const kind = kindOf(model);
  if (kind !== undefined) return kind.open(options);
  const expected = embeddingKinds.map((each) => each.expected);
  throw new UserError('settings-invalid:embedding-model', { model, expected });
}
