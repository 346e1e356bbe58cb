/** Clauses that say why something failed; they stand in sentences after a colon or in brackets. */
export const reasons = {
  /** Why the file system refused to read, by its code. */
  reading: {
    ENOENT: 'there is nothing at this path',
    EACCES: 'no permission to read it',
    EPERM: 'no permission to read it',
    EISDIR: 'it is a folder, not a file',
    ENOTDIR: 'a part of its path is not a folder',
    ELOOP: 'its symbolic links lead in a circle',
    ENAMETOOLONG: 'its name is too long',
    EIO: 'the disk reports an error',
  } as Readonly<Record<string, string>>,
  readingRefused: ({ code }: { code: string | undefined }) =>
    `the system refuses (${code ?? 'unknown error'})`,

  /** What is said of a file that was read. */
  readAgain: 'it changed while the articles were read, so it was read again',

  /** Why the file system refused to write a model, by its code. */
  writing: {
    ENOSPC: 'the disk is full',
    EDQUOT: 'the disk quota is used up',
    EFBIG: 'the file would be larger than this system allows',
    EROFS: 'the disk is read-only',
    EACCES: 'permission was denied',
    EPERM: 'permission was denied',
    ENOTDIR: 'a part of the path is a file, not a folder',
    EEXIST: 'a part of the path is a file, not a folder',
    ENOENT: 'the folder cannot be created there',
  } as Readonly<Record<string, string>>,

  /** Why the file system or the database refused to write an index, by its code. */
  writingIndex: {
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
  } as Readonly<Record<string, string>>,
  fileNotWhole: 'the disk did not take a whole file; it may be full',
  fileNotOpened: 'a file could not be opened there',
  folderNotMade: 'the system lets no folder be made there',

  /** Why a file of the corpus is skipped. */
  skipped: {
    folder: ({ reason }: { reason: string }) => `the folder cannot be opened: ${reason}`,
    linkOut: 'it is a symbolic link that leads out of the corpus folder',
    linkToFolder: 'it is a symbolic link to a folder, and those are not followed',
    linkToOther: 'it is a symbolic link to something that is not a file',
    linkBroken: ({ reason }: { reason: string }) =>
      `it is a symbolic link that cannot be followed: ${reason}`,
    /** Sizes with their unit. */
    tooLarge: ({ size, most }: { size: string; most: string }) =>
      `it is too large: ${size} where at most ${most} are read`,
    empty: 'it is empty',
    tookTooLong: ({ seconds }: { seconds: number }) => `reading it takes more than ${seconds} s`,
    tookTooMuchMemory: 'reading it takes too much memory',
    swollen: 'what was read of it is larger than any article',
    tooDeep: 'its parts are nested too deeply to be read',
    unreadable: ({ reason }: { reason: string | undefined }) =>
      `it cannot be read (${reason ?? 'unknown error'})`,
  },

  /** Why a file did not arrive. */
  download: {
    cut: ({ url, bytes, expected }: { url: string; bytes: number; expected: number }) =>
      `${url} ended after ${bytes} of ${expected} bytes`,
    stalled: ({ url, seconds }: { url: string; seconds: number }) =>
      `${url} sent nothing for ${seconds} seconds`,
    late: ({ url }: { url: string }) => `${url} did not arrive in the time allowed`,
    lost: ({ url, reason }: { url: string; reason: string }) =>
      `${url} could not be read (${reason})`,
    refused: ({ url, status, unknown }: { url: string; status: number; unknown: boolean }) =>
      `${url} answered with status ${status}${unknown ? ', so check the name' : ''}`,
  },
};
