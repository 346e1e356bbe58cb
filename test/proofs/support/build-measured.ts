import { peakMegabytes } from '../../../src/evaluation/scale/figures.ts';
import { buildIndex } from '../../../src/index/build-index.ts';
import type { BuildReport } from '../../../src/index/types.ts';
import { HashingEmbedder } from '../../support/hashing-embedder.ts';
import type { Folders } from './build-to-kill.ts';

/** What a build did, and the memory that it took. */
export interface MeasuredBuild {
  readonly report: BuildReport;
  /** What objects and texts took, garbage left out, when all files were read, in bytes. */
  readonly held: number;
  /** The most that the process had resident, in MB. */
  readonly peak: number;
}

// Runs as a process of its own, with --expose-gc: builds the indexes of the folders that it is sent, one after the other.
process.once('message', async (all: readonly Folders[]) => {
  const builds: MeasuredBuild[] = [];
  for (const folders of all) {
    let held = 0;
    const report = await buildIndex({
      ...folders,
      embedder: new HashingEmbedder(),
      onProgress: ({ phase, done }) => {
        if (phase === 'embedding' && done === 0) held = inUse();
      },
    });
    builds.push({ report, held, peak: peakMegabytes() });
  }
  process.send?.(builds);
  process.disconnect();
});

function inUse(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
