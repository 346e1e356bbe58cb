import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Config } from '../config.ts';
import { UserError } from '../errors.ts';

/**
 * Whether the folders of the index and of the data may be written, or made where they are missing.
 * @throws {UserError} that names those that may not
 */
export async function checkFolders({ indexDir, dataDir }: Config): Promise<string> {
  const named = { INDEX_DIR: indexDir, DATA_DIR: dataDir };
  const problems: string[] = [];
  for (const [setting, folder] of Object.entries(named)) {
    const problem = await writingProblem(folder);
    if (problem !== undefined) problems.push(`${setting} is ${folder}, but ${problem}.`);
  }
  if (problems.length > 0) {
    throw new UserError(
      'settings-invalid',
      `${problems.join(' ')} Name folders that this user may write.`,
    );
  }
  return `${indexDir} and ${dataDir} may be written`;
}

/** Why nothing could be written to a folder; of one that is missing, its nearest parent tells. */
async function writingProblem(folder: string): Promise<string | undefined> {
  try {
    if (!(await stat(folder)).isDirectory()) return 'that is a file, not a folder';
    await access(folder, constants.W_OK | constants.X_OK);
    return undefined;
  } catch (error) {
    if (error instanceof Error && 'code' in error) {
      if (error.code === 'ENOENT') return writingProblem(dirname(folder));
      if (error.code === 'ENOTDIR') return 'a part of its path is a file';
    }
    return 'this user may not write there';
  }
}
