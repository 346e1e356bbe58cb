import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { UserError } from '../errors.ts';
import { makeFolder } from '../make-folder.ts';

/** A file that a report will be written to: opened before the work, so that its place is known to be good. */
export interface ReportFile {
  write(page: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens a file for a report, and makes its folder where it is missing.
 * @throws {UserError} `report-not-written`, also from `write`
 */
export async function openReportFile(path: string): Promise<ReportFile> {
  const file = await reporting(path, async () => {
    makeFolder(dirname(path));
    return open(path, 'a');
  });
  return {
    write: (page) =>
      reporting(path, async () => {
        await file.truncate();
        await file.writeFile(page);
      }),
    close: () => file.close(),
  };
}

async function reporting<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new UserError('report-not-written', { path, reason }, { cause });
  }
}
