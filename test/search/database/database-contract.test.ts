import { afterAll, onTestFinished } from 'vitest';
import { buildDatabaseIndex } from '../../../src/index/database/build-database-index.ts';
import { prepareDatabase } from '../../../src/index/database/prepare-database.ts';
import { Database } from '../../../src/postgres/database.ts';
import { databaseSearch } from '../../../src/search/database/database-search.ts';
import { IndexFixture } from '../../support/index-fixture.ts';
import { PgliteServer } from '../../support/pglite-server.ts';
import { type Articles, describeSearch, type SearchedTown } from '../search-contract.ts';

/** Those that no running test uses. */
const free: PgliteServer[] = [];
const started: PgliteServer[] = [];
afterAll(async () => {
  for (const server of started) await server.remove();
});

async function emptyServer(): Promise<PgliteServer> {
  const server = free.pop() ?? (await PgliteServer.start());
  if (!started.includes(server)) started.push(server);
  await server.empty();
  onTestFinished(() => {
    free.push(server);
  });
  return server;
}

async function makeSearch(articles: Articles): Promise<SearchedTown> {
  const fixture = await IndexFixture.create(articles);
  const { corpusDir, embedder } = fixture;
  const database = new Database((await emptyServer()).url);
  await prepareDatabase(database);
  await buildDatabaseIndex({ corpusDir, embedder, database });
  const search = databaseSearch({ database, embedder });
  onTestFinished(async () => {
    await search.close();
    await database.close();
  });
  return {
    search,
    replace: async (others) => {
      await fixture.replace(others);
      await buildDatabaseIndex({ corpusDir, embedder, database });
    },
  };
}

describeSearch('an index in PostgreSQL', makeSearch);
