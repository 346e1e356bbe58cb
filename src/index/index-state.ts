import { join } from 'node:path';
import type { EmbeddingFingerprint } from '../embedding/embedder.ts';
import { describeFingerprintDifference } from '../embedding/fingerprint.ts';
import { UserError } from '../errors.ts';
import { english } from '../messages/english.ts';
import { compareCorpus } from './building/compare-corpus.ts';
import { isOfOtherCorpus } from './corpus-identity.ts';
import { readCurrent } from './generation/current.ts';
import { findIntact } from './generation/find-intact.ts';
import { verifyGeneration } from './generation/verify-generation.ts';
import { hashCorpus } from './hash-corpus.ts';
import { followsRules } from './index-rules.ts';
import { olderServed } from './open-index.ts';
import type { Manifest } from './types.ts';

const reasons = english.operators.index;

/** How an index stands to its corpus and embedding model, and in a sentence why it is not current. */
export interface IndexState {
  /**
   * `stale`: it can be served, but a build would change it, also where an older generation is served for one that is
   * damaged; `unusable`: it cannot be served, because it is damaged, or was made by another version of Town Clerk or
   * with another embedding model; `other-corpus`: it was built from another folder of articles.
   */
  readonly state: 'missing' | 'current' | 'stale' | 'unusable' | 'other-corpus';
  readonly reason?: string;
}

/**
 * Compares an index with its corpus, by the content of the files, and with the embedding model, without opening it.
 * @throws {UserError} `corpus-missing` when the index is usable and there is no corpus to compare it with
 */
export async function inspectIndex(options: {
  indexDir: string;
  corpusDir: string;
  fingerprint: EmbeddingFingerprint;
}): Promise<IndexState> {
  const { indexDir, corpusDir, fingerprint } = options;
  let manifest: Manifest;
  try {
    const current = await readCurrent(indexDir);
    if (current === undefined) {
      return { state: 'missing', reason: reasons.missing({ folder: indexDir }) };
    }
    manifest = await verifyGeneration(join(indexDir, current));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const older = await findOlder(options);
    return older === undefined
      ? { state: 'unusable', reason: error.message }
      : { state: 'stale', reason: olderServed(error, older).message };
  }
  if (await isOfOtherCorpus(manifest, options)) {
    const built = manifest.corpus?.path ?? '';
    return {
      state: 'other-corpus',
      reason: reasons.otherCorpus({ folder: indexDir, built, corpus: corpusDir }),
    };
  }
  const difference = describeFingerprintDifference(manifest.fingerprint, fingerprint);
  if (difference !== undefined) {
    return { state: 'unusable', reason: reasons.otherModel({ folder: indexDir, difference }) };
  }
  if (!followsRules(manifest)) return { state: 'stale', reason: reasons.otherRules };
  const changes = compareCorpus(manifest, await hashCorpus(corpusDir, manifest));
  if (!changes.any) return { state: 'current' };
  return { state: 'stale', reason: reasons.differs(changes) };
}

/** The newest intact generation that can be served in place of a damaged one. */
async function findOlder(options: {
  indexDir: string;
  corpusDir: string;
  fingerprint: EmbeddingFingerprint;
}): Promise<Manifest | undefined> {
  const { indexDir, fingerprint } = options;
  const named = await readCurrent(indexDir).catch(() => undefined);
  const older = await findIntact(indexDir, named, async (folder) => {
    const manifest = await verifyGeneration(folder);
    const difference = describeFingerprintDifference(manifest.fingerprint, fingerprint);
    if (difference === undefined) return manifest;
    throw new UserError('index-other-model', { folder: indexDir, difference });
  });
  return older !== undefined && !(await isOfOtherCorpus(older, options)) ? older : undefined;
}
