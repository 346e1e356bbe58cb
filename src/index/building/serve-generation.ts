import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readCurrent, replaceCurrent } from '../generation/current.ts';
import { PARTIAL_SUFFIX } from '../generation/generation-name.ts';
import { flushFolder } from '../generation/replace-file.ts';
import type { Manifest } from '../types.ts';
import type { GraphLibrary } from '../vectors/graph-library.ts';
import { checkGeneration } from './check-generation.ts';
import type { ProgressMeter } from './progress-meter.ts';
import { reportingWriteFailures } from './write-failure.ts';

/**
 * Writes a generation beside the served one, checks it, and serves it in its place. When any step fails, what was
 * written is removed and the old one stays served.
 * @param write - writes it into a new folder
 * @throws {UserError} `index-write-failed`
 */
export async function serveGeneration(
  indexDir: string,
  generation: string,
  write: (folder: string) => Promise<Manifest>,
  options: {
    signal: AbortSignal | undefined;
    meter: ProgressMeter;
    library: GraphLibrary | undefined;
  },
): Promise<Manifest> {
  const { signal, meter, library } = options;
  const folder = join(indexDir, generation);
  const partial = `${folder}${PARTIAL_SUFFIX}`;
  return reportingWriteFailures(indexDir, async () => {
    try {
      const manifest = await write(partial);
      meter.start('checking', 1);
      await checkGeneration(partial, library);
      signal?.throwIfAborted();
      meter.update(1);
      await rename(partial, folder);
      await flushFolder(indexDir);
      await replaceCurrent(indexDir, generation);
      return manifest;
    } catch (error) {
      await rm(partial, { recursive: true, force: true }).catch(() => undefined);
      // Flushing may fail after the name was replaced: what is served is not removed.
      const served = await readCurrent(indexDir).catch(() => undefined);
      if (served !== generation) {
        await rm(folder, { recursive: true, force: true }).catch(() => undefined);
      }
      throw error;
    }
  });
}
