import { apiKind } from './api-kind.ts';
import { builtinKind } from './builtin-kind.ts';
import { folderKind } from './folder-kind.ts';
import { hubKind } from './hub-kind.ts';
import type { EmbeddingKind } from './kind.ts';

/** The kinds of embedding models, as the message about one of no kind lists them; no model is of two. */
export const embeddingKinds: readonly EmbeddingKind[] = [builtinKind, hubKind, folderKind, apiKind];

/** The kind of the model that EMBEDDING_MODEL names; nothing where it names none. */
export function kindOf(model: string): EmbeddingKind | undefined {
  return embeddingKinds.find((kind) => kind.recognises(model));
}
