import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { BuildProgress } from '../types.ts';

/** Name of the file in which a build tells other processes how far it is. */
const PROGRESS_FILE = 'build.progress';

/** Time between two writes, in milliseconds. */
const INTERVAL_MS = 1000;

/** What was last written so long ago, in milliseconds, is from a build that was killed. */
const FORGOTTEN_MS = 120_000;

const schema = z.object({
  phase: z.enum(['reading', 'embedding', 'writing', 'checking']),
  done: z.int().nonnegative(),
  total: z.int().nonnegative(),
  remainingMs: z.number().exactOptional(),
});

/**
 * Tells how far a build is, in a file of the index folder, as long as the build lasts. A file that cannot be written
 * is no hindrance: nothing but the telling is lost.
 */
export class BuildProgressFile {
  readonly #path: string;
  #writtenAt = -INTERVAL_MS;
  #writing: Promise<void> = Promise.resolve();

  constructor(indexDir: string) {
    this.#path = join(indexDir, PROGRESS_FILE);
  }

  update(progress: BuildProgress): void {
    const now = performance.now();
    if (now - this.#writtenAt < INTERVAL_MS) return;
    this.#writtenAt = now;
    const text = JSON.stringify(progress);
    this.#writing = this.#writing.then(() => writeFile(this.#path, text)).catch(() => undefined);
  }

  async remove(): Promise<void> {
    await this.#writing;
    await rm(this.#path, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** How far the build of an index is, in whichever process; nothing where none is under way. */
export async function readBuildProgress(indexDir: string): Promise<BuildProgress | undefined> {
  const path = join(indexDir, PROGRESS_FILE);
  try {
    const { mtimeMs } = await stat(path);
    if (Date.now() - mtimeMs > FORGOTTEN_MS) return undefined;
    return schema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    // Missing, or in the middle of being written.
    return undefined;
  }
}
