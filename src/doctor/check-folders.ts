import { mkdtemp, rmdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Config } from '../config.ts';
import { UserError } from '../errors.ts';
import { english } from '../messages/english.ts';

const say = english.operators.doctor;

/**
 * Whether the folders of the index and of the data may be written, or made where they are missing.
 * @throws {UserError} that names those that may not
 */
export async function checkFolders({ indexDir, dataDir }: Config): Promise<string> {
  const named = { INDEX_DIR: indexDir, DATA_DIR: dataDir };
  const problems: string[] = [];
  for (const [name, folder] of Object.entries(named)) {
    const reason = await writingProblem(folder);
    if (reason !== undefined) problems.push(say.folderProblem({ name, folder, reason }));
  }
  if (problems.length > 0) {
    throw new UserError('settings-invalid:folders', { problems });
  }
  return say.folders({ index: indexDir, data: dataDir });
}

/** Why nothing could be written to a folder; of one that is missing, its nearest parent tells. */
async function writingProblem(folder: string): Promise<string | undefined> {
  try {
    if (!(await stat(folder)).isDirectory()) return say.folderReasons.file;
  } catch (error) {
    if (error instanceof Error && 'code' in error) {
      if (error.code === 'ENOENT') return writingProblem(dirname(folder));
      if (error.code === 'ENOTDIR') return say.folderReasons.fileInPath;
    }
    return say.folderReasons.notWritable;
  }
  try {
    // Permissions alone do not tell: some file systems take no folders, and the superuser has every permission.
    await rmdir(await mkdtemp(join(folder, '.town-clerk-')));
    return undefined;
  } catch {
    return say.folderReasons.notWritable;
  }
}
