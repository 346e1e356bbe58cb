import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { CURRENT_FILE } from './current.ts';
import { isGenerationName, isPartialName } from './generation-name.ts';

/** Removes the generations that earlier builds began and did not finish. */
export async function sweepUnfinished(indexDir: string): Promise<void> {
  await remove(indexDir, (name) => isPartialName(name) || name === `${CURRENT_FILE}.new`);
}

/**
 * Removes all complete generations but the served one and the one before it, which readers may still be opening.
 * @param before - the one before; where it is not known, the newest that is older than the served one
 */
export async function sweepGenerations(
  indexDir: string,
  served: string,
  before?: string,
): Promise<void> {
  const older = (await namesIn(indexDir)).filter((name) => isGenerationName(name) && name < served);
  const kept = before ?? older.sort().at(-1);
  await remove(indexDir, (name) => isGenerationName(name) && name !== served && name !== kept);
}

/** Removes what the system lets go; the rest is left for the next time. */
async function remove(indexDir: string, unwanted: (name: string) => boolean): Promise<void> {
  for (const name of (await namesIn(indexDir)).filter(unwanted)) {
    await rm(join(indexDir, name), { recursive: true, force: true }).catch(() => undefined);
  }
}

function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}
