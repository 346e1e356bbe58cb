import { describeFingerprintDifference } from '../embedding/fingerprint.ts';
import { UserError } from '../errors.ts';
import { buildDatabaseIndex } from '../index/database/build-database-index.ts';
import { buildUnderWay } from '../index/database/building-alone.ts';
import { DatabaseIndex } from '../index/database/database-index.ts';
import { inspectDatabase, servedBy } from '../index/database/inspect-database.ts';
import { prepareDatabase } from '../index/database/prepare-database.ts';
import { Database } from '../postgres/database.ts';
import { databaseSearch } from '../search/database/database-search.ts';
import type { IndexHome } from './index-home.ts';

/**
 * An index in a PostgreSQL database, which processes on any machines share. Opening it does not ask for the corpus:
 * there may be none on this machine.
 */
export function databaseHome(url: string): IndexHome {
  const database = new Database(url);
  return {
    place: database.name,
    shared: true,
    build: async (options) => {
      await prepareDatabase(database);
      return buildDatabaseIndex({ ...options, database });
    },
    inspect: (options) => inspectDatabase({ ...options, database }),
    progress: () => buildUnderWay(database),
    open: async ({ embedder, ranker }) => {
      const served = await servedBy(database);
      if (served === undefined) {
        throw new UserError('index-missing:database', { database: database.name });
      }
      const difference = describeFingerprintDifference(served.fingerprint, embedder.fingerprint);
      if (difference !== undefined) {
        const values = { database: database.name, difference };
        throw new UserError('index-other-model:database', values);
      }
      const parts = { embedder, ...(ranker === undefined ? {} : { ranker }) };
      return { search: databaseSearch({ database, ...parts }), index: new DatabaseIndex(database) };
    },
    close: () => database.close(),
  };
}
