import type { Config } from '../config.ts';
import { databaseHome } from './database-home.ts';
import { folderHome } from './folder-home.ts';
import type { IndexHome } from './index-home.ts';

/** Where the settings keep the index; the caller closes it. */
export function chooseHome({
  databaseUrl,
  indexDir,
}: Pick<Config, 'databaseUrl' | 'indexDir'>): IndexHome {
  return databaseUrl === undefined ? folderHome(indexDir) : databaseHome(databaseUrl);
}
