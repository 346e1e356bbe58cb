import type { Config } from '../config.ts';
import { openTownClerk, type TownClerk } from '../townclerk.ts';
import { type GivenFolders, isOwnIndex } from './folders.ts';
import { readyIndex, type UnusableIndex } from './ready-index.ts';

/**
 * Opens the town clerk for a command that only reads the index. An index named without its corpus is taken as it is,
 * since there is nothing to compare it with; one of the command's own is built whatever became of it; the one that
 * others are served is brought up to date, but never replaced when it cannot be used.
 * @param config - as `withFolders` gave it
 * @throws {UserError} as `readyIndex` and `openTownClerk` do
 */
export async function openForReading(config: Config, given: GivenFolders): Promise<TownClerk> {
  const anyCorpus = given.index !== undefined && given.corpus === undefined;
  if (!anyCorpus) await readyIndex(config, unusableFor(config, given));
  return openTownClerk(config, { anyCorpus, onIndexProblem: sayProblem });
}

function unusableFor(config: Config, given: GivenFolders): UnusableIndex {
  if (isOwnIndex(config)) return 'rebuild';
  return given.corpus === undefined ? 'leave' : 'rebuild-for-corpus';
}

/** Tells on standard error of an index that cannot be used. */
export function sayProblem(problem: Error): void {
  process.stderr.write(`${problem.message}\n`);
}
