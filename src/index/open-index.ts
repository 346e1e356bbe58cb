import { join } from 'node:path';
import type { EmbeddingFingerprint } from '../embedding/embedder.ts';
import { describeFingerprintDifference } from '../embedding/fingerprint.ts';
import { UserError } from '../errors.ts';
import { isOfOtherCorpus } from './corpus-identity.ts';
import { readCurrent } from './generation/current.ts';
import { findIntact, isDamage } from './generation/find-intact.ts';
import type { Generation } from './generation/generation.ts';
import { openGeneration } from './generation/open-generation.ts';
import type { Manifest } from './types.ts';
import type { LoadGraphLibrary } from './vectors/graph-library.ts';

/** What an index must fit to be opened, and with what it is. */
export interface OpenIndexOptions {
  /** The fingerprint of the embedder that questions will be asked with; not compared when absent. */
  readonly fingerprint?: EmbeddingFingerprint;
  /** The corpus that the index must have been built from; not compared when absent. */
  readonly corpusDir?: string;
  /** Where hnswlib comes from; the installed package unless stated. */
  readonly loadLibrary?: LoadGraphLibrary;
  /** Told why the served generation is not opened, where an intact older one is opened in its place. */
  readonly onOlder?: (problem: UserError) => void;
}

/**
 * Opens the served generation of an index folder, after every file of it has been compared with its checksum; where
 * it is damaged, the newest intact one beside it. The caller closes it.
 * @throws {UserError} `index-missing`; `index-damaged` or `index-format` where no other generation can be used;
 * `index-other-model` when its vectors cannot be compared with the embedder's, `index-other-corpus`
 */
export async function openIndex(
  indexDir: string,
  options: OpenIndexOptions = {},
): Promise<Generation> {
  try {
    return await openNamed(indexDir, options);
  } catch (error) {
    if (!isDamage(error)) throw error;
    const named = await readCurrent(indexDir).catch(() => undefined);
    const older = await findIntact(indexDir, named, (folder) => open(folder, indexDir, options));
    if (older === undefined) throw error;
    options.onOlder?.(olderServed(error, older.manifest));
    return older;
  }
}

/** Opens the generation that `CURRENT` names, and no other. @throws {UserError} as `openIndex` does */
export async function openNamed(indexDir: string, options: OpenIndexOptions): Promise<Generation> {
  for (;;) {
    const current = await readCurrent(indexDir);
    if (current === undefined) throw new UserError('index-missing', { folder: indexDir });
    try {
      return await open(join(indexDir, current), indexDir, options);
    } catch (error) {
      // A build may have replaced this generation, and the one after, while it was being opened.
      if ((await readCurrent(indexDir)) === current) throw error;
    }
  }
}

/** Says that an older generation is served, and why. */
export function olderServed(problem: UserError, { builtAt }: Manifest): UserError {
  const values = { problem: problem.message, builtAt };
  return new UserError('index-damaged:older-served', values, { cause: problem });
}

function open(folder: string, indexDir: string, options: OpenIndexOptions): Promise<Generation> {
  return openGeneration(folder, {
    ...(options.loadLibrary && { loadLibrary: options.loadLibrary }),
    check: async (manifest) => {
      checkFingerprint(manifest, options.fingerprint, indexDir);
      const { corpusDir } = options;
      if (corpusDir === undefined || !(await isOfOtherCorpus(manifest, { corpusDir, indexDir }))) {
        return;
      }
      const built = manifest.corpus?.path ?? '';
      throw new UserError('index-other-corpus', { folder: indexDir, built, corpus: corpusDir });
    },
  });
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
