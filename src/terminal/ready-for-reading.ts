import type { Config } from '../config.ts';
import { type GivenFolders, isOwnIndex } from './folders.ts';
import { readyIndex } from './ready-index.ts';

/**
 * Readies the index for a command that only reads it. One named without its corpus is taken as it is, since there is
 * nothing to compare it with; one of the command's own is built whatever became of it; the one that others are
 * served is brought up to date, but never replaced when it cannot be used.
 * @param config - as `withFolders` gave it
 * @throws {UserError} as `readyIndex` does
 */
export async function readyForReading(config: Config, given: GivenFolders): Promise<void> {
  if (given.index !== undefined && given.corpus === undefined) return;
  await readyIndex(config, isOwnIndex(config) ? 'rebuild' : 'leave');
}
