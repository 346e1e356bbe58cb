import { UserError } from '../../errors.ts';
import { english } from '../../messages/english.ts';
import { IncompleteFile } from '../vectors/vector-graph.ts';

const reasons = english.operators.reasons;

/**
 * Does work that writes to the index folder, and turns a failed write into what the operator may read. Everything
 * else that is thrown stays as it is: a mistake in the program must not be taken for a full disk.
 * @throws {UserError} `index-write-failed`
 */
export async function reportingWriteFailures<T>(
  indexDir: string,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === undefined) throw error;
    throw new UserError('index-write-failed', { folder: indexDir, reason }, { cause: error });
  }
}

function reasonOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || error instanceof UserError) return undefined;
  if (error instanceof IncompleteFile) return reasons.fileNotWhole;
  // libsql states no code when a database cannot be opened.
  if (error.message.includes('Unable to open connection')) return reasons.fileNotOpened;
  if (!('code' in error) || typeof error.code !== 'string') return undefined;
  if (error.code === 'ENOENT' && 'syscall' in error && error.syscall === 'mkdir')
    return reasons.folderNotMade;
  const known = reasons.writingIndex[error.code];
  if (known !== undefined) return known;
  return error.code.startsWith('SQLITE_IOERR') ? reasons.fileNotWhole : undefined;
}
