import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../../errors.ts';
import { isGenerationName } from './generation-name.ts';

/**
 * Tries the complete generations of an index folder, newest first, until one can be used.
 * @param except - the one that is known to be unusable; none where it is not even known which one is served
 * @param use - throws a `UserError` where a generation cannot be used
 * @returns what the use of the first good one gives, or nothing
 */
export async function findIntact<Result>(
  indexDir: string,
  except: string | undefined,
  use: (folder: string) => Promise<Result>,
): Promise<Result | undefined> {
  const names = await readdir(indexDir).catch(() => []);
  for (const name of names.filter(isGenerationName).sort().reverse()) {
    if (name === except) continue;
    try {
      return await use(join(indexDir, name));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
    }
  }
  return undefined;
}

/** Whether a generation cannot be used for what its own files are like, so that another one may be used instead. */
export function isDamage(error: unknown): error is UserError {
  return (
    error instanceof UserError &&
    (error.identifier === 'index-damaged' || error.identifier === 'index-format')
  );
}
