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
import { type GenerationContent, writeGeneration } from './write-generation.ts';

/**
 * Writes a generation beside the served one, checks it, and serves it in its place. When any step fails, what was
 * written is removed and the old one stays served.
 * @throws {UserError} `index-write-failed`
 */
export async function serveGeneration(
  indexDir: string,
  content: GenerationContent,
  options: {
    signal: AbortSignal | undefined;
    meter: ProgressMeter;
    library: GraphLibrary | undefined;
  },
): Promise<Manifest> {
  const { signal, meter, library } = options;
  const { generation } = content.description;
  const folder = join(indexDir, generation);
  const partial = `${folder}${PARTIAL_SUFFIX}`;
  return reportingWriteFailures(indexDir, async () => {
    try {
      meter.start('writing', content.plan.added.length);
      const onProgress = (done: number) => meter.update(done);
      const manifest = await writeGeneration(partial, content, { signal, onProgress });
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
