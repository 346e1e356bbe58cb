import { join } from 'node:path';
import type { EmbeddingFingerprint } from '../embedding/embedder.ts';
import { describeFingerprintDifference } from '../embedding/fingerprint.ts';
import { UserError } from '../errors.ts';
import { readCurrent } from './generation/current.ts';
import type { Generation } from './generation/generation.ts';
import { openGeneration } from './generation/open-generation.ts';
import type { Manifest } from './types.ts';
import type { LoadGraphLibrary } from './vectors/graph-library.ts';

/** What an index must fit to be opened, and with what it is. */
export interface OpenIndexOptions {
  /** The fingerprint of the embedder that questions will be asked with; not compared when absent. */
  readonly fingerprint?: EmbeddingFingerprint;
  /** Where hnswlib comes from; the installed package unless stated. */
  readonly loadLibrary?: LoadGraphLibrary;
}

/**
 * Opens the served generation of an index folder, after every file of it has been compared with its checksum. The
 * caller closes it.
 * @throws {UserError} `index-missing`, `index-damaged`, `index-format`, or `index-other-model` when its vectors
 * cannot be compared with the embedder's
 */
export async function openIndex(
  indexDir: string,
  options: OpenIndexOptions = {},
): Promise<Generation> {
  const check = (manifest: Manifest) => checkFingerprint(manifest, options.fingerprint, indexDir);
  for (;;) {
    const current = await readCurrent(indexDir);
    if (current === undefined) throw new UserError('index-missing', { folder: indexDir });
    try {
      return await openGeneration(join(indexDir, current), { ...options, check });
    } catch (error) {
      // A build may have replaced this generation, and the one after, while it was being opened.
      if ((await readCurrent(indexDir)) === current) throw error;
    }
  }
}

function checkFingerprint(
  manifest: Manifest,
  wanted: EmbeddingFingerprint | undefined,
  indexDir: string,
): void {
  const difference = wanted && describeFingerprintDifference(manifest.fingerprint, wanted);
  if (difference === undefined) return;
  throw new UserError('index-other-model', { folder: indexDir, difference });
}
