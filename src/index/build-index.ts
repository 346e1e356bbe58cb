import { BuildLock } from './building/build-lock.ts';
import { buildLocked } from './building/build-locked.ts';
import type { BuildIndexOptions } from './building/build-options.ts';
import { BuildProgressFile } from './building/build-progress.ts';
import { listForBuild } from './building/list-for-build.ts';
import { ProgressMeter } from './building/progress-meter.ts';
import { reportingWriteFailures } from './building/write-failure.ts';
import type { BuildReport } from './types.ts';

/**
 * Builds the index of a corpus, at the cost of what changed since the last build: a new generation is written beside
 * the served one, checked, and then served in its place. When nothing changed there is no new generation, and the
 * report names the served one. Whatever fails, the served index stays as it was.
 * @throws {UserError} `corpus-missing`, `corpus-empty`, `corpus-unreadable`, `index-locked`, `index-write-failed` or
 * `embedding-failed`; the signal's reason when it was aborted
 */
export async function buildIndex(options: BuildIndexOptions): Promise<BuildReport> {
  const { corpusDir, indexDir } = options;
  const startedAt = performance.now();
  const listing = await listForBuild(corpusDir);
  const lock = await reportingWriteFailures(indexDir, () => BuildLock.acquire(indexDir));
  const told = new BuildProgressFile(indexDir);
  try {
    const meter = new ProgressMeter((progress) => {
      told.update(progress);
      options.onProgress?.(progress);
    });
    const report = await buildLocked(options, listing, meter);
    return { ...report, durationMs: Math.round(performance.now() - startedAt) };
  } finally {
    await told.remove();
    lock.release();
  }
}
