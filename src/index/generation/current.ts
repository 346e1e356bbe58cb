import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../../errors.ts';
import { isGenerationName } from './generation-name.ts';
import { replaceFile } from './replace-file.ts';

/** Name of the file that names the served generation. */
export const CURRENT_FILE = 'CURRENT';

/**
 * The name of the served generation; absent where there is no index.
 * @throws {UserError} `index-damaged` when the file holds something else than a generation's name
 */
export async function readCurrent(indexDir: string): Promise<string | undefined> {
  let text: string;
  try {
    text = await readFile(join(indexDir, CURRENT_FILE), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error) {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    }
    const message = `The index in ${indexDir} cannot be read. Check that its files may be read by this user, or run "npm run index".`;
    throw new UserError('index-damaged', message, { cause: error });
  }
  const name = text.trim();
  if (isGenerationName(name)) return name;
  const message = `The index in ${indexDir} is damaged: its file ${CURRENT_FILE} names no generation. Run "npm run index" to build it again.`;
  throw new UserError('index-damaged', message);
}

/** Serves another generation from now on: readers see the old name or the new one, never a mixture. */
export async function replaceCurrent(indexDir: string, generation: string): Promise<void> {
  await replaceFile(join(indexDir, CURRENT_FILE), `${generation}\n`);
}
