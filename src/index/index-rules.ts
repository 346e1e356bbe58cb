import { READER_VERSION } from '../corpus/read-article.ts';
import { SPLITTER_VERSION } from '../corpus/split-article.ts';
import { TOKENIZER_VERSION } from '../text/terms/tokenizer-version.ts';
import type { Manifest } from './types.ts';

/** Versions of everything beside the embedding model that decides what an article becomes in the index. */
export const INDEX_RULES = {
  splitterVersion: SPLITTER_VERSION,
  readerVersion: READER_VERSION,
  tokenizerVersion: TOKENIZER_VERSION,
} as const;

/** Whether a generation has an article that did not change as a build would make it today. */
export function followsRules(manifest: Pick<Manifest, keyof typeof INDEX_RULES>): boolean {
  return (
    manifest.splitterVersion === INDEX_RULES.splitterVersion &&
    manifest.readerVersion === INDEX_RULES.readerVersion &&
    manifest.tokenizerVersion === INDEX_RULES.tokenizerVersion
  );
}
