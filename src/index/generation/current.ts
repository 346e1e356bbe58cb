import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../../errors.ts';
import { isGenerationName } from './generation-name.ts';
import { replaceFile } from './replace-file.ts';

/** Name of the file that names the served generation. */
export const CURRENT_FILE = 'CURRENT';

/**
 * The name of the served generation; absent where there is no index.
 * @throws {UserError} `index-damaged` when it is not a file that holds a generation's name
 */
export async function readCurrent(indexDir: string): Promise<string | undefined> {
  let text: string;
  try {
    text = await readFile(join(indexDir, CURRENT_FILE), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error) {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    }
    const isFolder = error instanceof Error && 'code' in error && error.code === 'EISDIR';
    throw isFolder
      ? new UserError('index-damaged:current', { folder: indexDir, file: CURRENT_FILE })
      : new UserError('index-damaged:unreadable', { folder: indexDir }, { cause: error });
  }
  const name = text.trim();
  if (isGenerationName(name)) return name;
  throw new UserError('index-damaged:current', { folder: indexDir, file: CURRENT_FILE });
}

/** Serves another generation from now on: readers see the old name or the new one, never a mixture. */
export async function replaceCurrent(indexDir: string, generation: string): Promise<void> {
  const path = join(indexDir, CURRENT_FILE);
  // A folder in its place cannot be replaced by a file, and says nothing that could be lost.
  if ((await stat(path).catch(() => undefined))?.isDirectory()) await rm(path, { recursive: true });
  await replaceFile(path, `${generation}\n`);
}
