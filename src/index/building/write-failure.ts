import { UserError } from '../../errors.ts';
import { IncompleteFile } from '../vectors/vector-graph.ts';

/** What the system calls a write that it did not take. */
const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  SQLITE_FULL: 'the disk is full',
  EDQUOT: 'the quota of the disk is used up',
  EFBIG: 'the largest allowed file size is reached',
  EIO: 'the disk reports an error',
  EROFS: 'the disk is read-only',
  SQLITE_READONLY: 'the disk is read-only',
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  EEXIST: 'a file is in the way of the folder',
  ENOTDIR: 'a file is in the way of the folder',
  ENOENT: 'a file vanished while it was being written',
};

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
    const message = `The index in ${indexDir} could not be written: ${reason}. Mend that, then run "npm run index" again; an index that was there before is unharmed.`;
    throw new UserError('index-write-failed', message, { cause: error });
  }
}

function reasonOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || error instanceof UserError) return undefined;
  if (error instanceof IncompleteFile) return 'the disk did not take a whole file; it may be full';
  // libsql states no code when a database cannot be opened.
  if (error.message.includes('Unable to open connection'))
    return 'a file could not be opened there';
  if (!('code' in error) || typeof error.code !== 'string') return undefined;
  const known = REASONS[error.code];
  if (known !== undefined) return known;
  return error.code.startsWith('SQLITE_IOERR')
    ? 'the disk did not take a whole file; it may be full'
    : undefined;
}
