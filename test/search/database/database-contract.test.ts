import { afterAll, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import type { Embedder } from '../../../src/embedding/embedder.ts';
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

interface TownOptions {
  /** What questions are embedded with, given what the articles are. */
  readonly asking?: (embedder: Embedder) => Embedder;
  /** Connections of the search at most. */
  readonly connections?: number;
}

interface DatabaseTown extends SearchedTown {
  /** What the search reads from. */
  readonly database: Database;
}

async function makeSearch(articles: Articles, options: TownOptions = {}): Promise<DatabaseTown> {
  const fixture = await IndexFixture.create(articles);
  const { corpusDir, embedder } = fixture;
  const { asking = (each) => each, connections = 10 } = options;
  const database = new Database((await emptyServer()).url, { connections, connectMs: 10_000 });
  await prepareDatabase(database);
  await buildDatabaseIndex({ corpusDir, embedder, database });
  const search = databaseSearch({ database, embedder: asking(embedder) });
  onTestFinished(async () => {
    await search.close();
    await database.close();
  });
  return {
    search,
    database,
    replace: async (others) => {
      await fixture.replace(others);
      await buildDatabaseIndex({ corpusDir, embedder, database });
    },
  };
}

describeSearch('an index in PostgreSQL', (articles) => makeSearch(articles));

test('holds no connection while questions are embedded, and answers from what is served then', async () => {
  const service = slowService();
  onTestFinished(service.answer);
  const town = await makeSearch(edition(0), { connections: 1, asking: service.embedder });
  const question = 'Which edition of the gazette is this?';
  const asked = Array.from({ length: 3 }, () => town.search.find(question));
  // Whoever comes after them gets the one connection, though none of them is answered.
  const served = await town.database.read((queries) =>
    queries.rows(z.object({ passages: z.int() }), 'SELECT passages FROM town_clerk.served'),
  );
  expect(served).toEqual([{ passages: 2 }]);
  expect(service.waiting()).toBe(3);
  await town.replace(edition(1));
  service.answer();
  for (const { passages, question: read } of await Promise.all(asked)) {
    expect(passages.map(({ passage }) => passage.text)).toEqual([
      expect.stringContaining('edition one'),
      expect.stringContaining('edition one'),
    ]);
    // Both have the word now; of the articles before, one had.
    expect(read.terms.find(({ term }) => term === 'gazett')?.passages).toBe(2);
  }
});

function edition(number: number): Articles {
  const name = number === 0 ? 'zero' : 'one';
  return {
    'first.md': `# First\n\nThis is edition ${name} of the gazette.\n`,
    'second.md': `# Second\n\nThe printer printed edition ${name}${number === 0 ? '' : ' of the gazette'}.\n`,
  };
}

/** A service that embeds questions when it is told to. */
function slowService() {
  let waiting = 0;
  let answer = (): void => undefined;
  const told = new Promise<void>((resolve) => {
    answer = resolve;
  });
  return {
    waiting: () => waiting,
    answer: () => answer(),
    embedder: (embedder: Embedder): Embedder => ({
      fingerprint: embedder.fingerprint,
      embedPassages: (texts, options) => embedder.embedPassages(texts, options),
      embedQuestion: async (text) => {
        waiting++;
        await told;
        return embedder.embedQuestion(text);
      },
      close: async () => undefined,
    }),
  };
}
