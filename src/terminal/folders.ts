import { createHash } from 'node:crypto';
import { basename, join, resolve } from 'node:path';
import type { Config } from '../config.ts';

/**
 * The settings with the folders that a command was given. A corpus other than the configured one gets an index of
 * its own under the data folder, so that trying something out never touches the index that is served.
 */
export function withFolders(config: Config, given: { corpus?: string; index?: string }): Config {
  const corpusDir = given.corpus === undefined ? config.corpusDir : resolve(given.corpus);
  if (given.index !== undefined) return { ...config, corpusDir, indexDir: resolve(given.index) };
  if (corpusDir === config.corpusDir) return config;
  const key = createHash('sha256').update(corpusDir).digest('hex').slice(0, 8);
  return {
    ...config,
    corpusDir,
    indexDir: join(config.dataDir, 'indexes', `${basename(corpusDir)}-${key}`),
  };
}
