const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is nothing at this path',
  EACCES: 'no permission to read it',
  EPERM: 'no permission to read it',
  EISDIR: 'it is a folder, not a file',
  ENOTDIR: 'a part of its path is not a folder',
  ELOOP: 'its symbolic links lead in a circle',
  ENAMETOOLONG: 'its name is too long',
  EIO: 'the disk reports an error',
};

/** Why the file system refused, in words for the operator. */
export function failureReason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  return (code && REASONS[code]) ?? `the system refuses (${code ?? 'unknown error'})`;
}
