import { createHash } from 'node:crypto';
import { basename, join, resolve } from 'node:path';
import type { Config } from '../config.ts';
import { UserError } from '../errors.ts';
import { isWithinFolder } from '../within-folder.ts';

/** The folders that a command may be given. */
export interface GivenFolders {
  readonly corpus?: string;
  readonly index?: string;
}

/**
 * The settings with the folders that a command was given. A corpus other than the configured one gets an index of
 * its own under the data folder, so that trying something out never touches the index that is served, nor a database.
 * @throws {UserError} `usage` when the index would lie in the corpus, where it would be read as articles
 */
export function withFolders(config: Config, given: GivenFolders): Config {
  const { databaseUrl: _, ...inFolders } = config;
  const corpusDir = given.corpus === undefined ? config.corpusDir : resolve(given.corpus);
  if (given.index !== undefined) {
    const indexDir = resolve(given.index);
    if (isWithinFolder(indexDir, corpusDir)) {
      const values = { index: given.index, corpus: corpusDir };
      throw new UserError('usage:index-in-corpus', values);
    }
    return { ...inFolders, corpusDir, indexDir };
  }
  if (corpusDir === config.corpusDir) return config;
  const key = createHash('sha256').update(corpusDir).digest('hex').slice(0, 8);
  return {
    ...inFolders,
    corpusDir,
    indexDir: join(ownIndexes(config), `${basename(corpusDir)}-${key}`),
  };
}

/** Whether the index is one that `withFolders` made up for a corpus. */
export function isOwnIndex(config: Config): boolean {
  return isWithinFolder(config.indexDir, ownIndexes(config));
}

function ownIndexes({ dataDir }: Config): string {
  return join(dataDir, 'indexes');
}
