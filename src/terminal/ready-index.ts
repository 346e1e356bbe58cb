import type { Config } from '../config.ts';
import { inspectIndex } from '../index/index-state.ts';
import { openEmbedder } from '../townclerk.ts';
import { buildWithProgress } from './build.ts';

/**
 * Builds the index when it is missing, stale or unusable. Where it cannot be rebuilt but an older one is still
 * good, that one stays served and the reason is told.
 * @throws {UserError} when there is neither an index nor a way to build one
 */
export async function readyIndex(config: Config): Promise<void> {
  const embedder = await openEmbedder(config);
  try {
    const { corpusDir, indexDir } = config;
    const { state, reason } = await inspectIndex({
      corpusDir,
      indexDir,
      fingerprint: embedder.fingerprint,
    });
    if (state === 'current') return;
    if (reason !== undefined) process.stderr.write(`${reason}\n`);
    try {
      await buildWithProgress({ corpusDir, indexDir, embedder });
    } catch (error) {
      if (state !== 'stale' || !(error instanceof Error)) throw error;
      process.stderr.write(`${error.message}\nThe index that was there before stays in use.\n`);
    }
  } finally {
    await embedder.close();
  }
}
