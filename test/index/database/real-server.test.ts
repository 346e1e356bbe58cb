import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { buildDatabaseIndex } from '../../../src/index/database/build-database-index.ts';
import { buildingAlone, buildUnderWay } from '../../../src/index/database/building-alone.ts';
import { DatabaseIndex } from '../../../src/index/database/database-index.ts';
import { checkVectors, prepareDatabase } from '../../../src/index/database/prepare-database.ts';
import { INDEX_TABLES } from '../../../src/index/database/tables.ts';
import { Database } from '../../../src/postgres/database.ts';
import { migrate } from '../../../src/postgres/migrate.ts';
import { failureOf } from '../../support/failure-of.ts';
import { IndexFixture } from '../../support/index-fixture.ts';
import { usePostgres } from '../../support/use-postgres.ts';

const postgres = usePostgres();

function open(): Database {
  const database = new Database(postgres.server.url());
  onTestFinished(() => database.close());
  return database;
}

/** The tables of an index where there is no pgvector: its vectors are kept as the texts that they are written as. */
async function tables(database: Database): Promise<void> {
  await database.write((queries) => queries.run('CREATE DOMAIN halfvec AS text'));
  await migrate(database, INDEX_TABLES);
}

/** Many articles of one edition, so that writing them takes a while. */
const edition = (number: number) =>
  Object.fromEntries(
    Array.from({ length: 9 }, (_, page) => [
      `page-${String(page).padStart(2, '0')}.md`,
      `# Page ${page}\n\nThis is edition ${number} of the gazette, page ${page}.\n`,
    ]),
  );

describe.runIf(postgres.installed)('a PostgreSQL server', () => {
  it('without pgvector, or with one that is too old, is not used for an index', async () => {
    const database = open();
    const found = await database.read((queries) =>
      queries.run("SELECT FROM pg_available_extensions WHERE name = 'vector'"),
    );
    if (found === 1) {
      // Whoever looks switches nothing on; whoever builds does.
      const off = await failureOf(checkVectors(database));
      expect(off.message).toContain('not switched on in it');
      expect(off.message).toContain('npm run index');
      await prepareDatabase(database);
      expect(await checkVectors(database)).toMatch(/^\d/);
    } else {
      const failure = await failureOf(prepareDatabase(database));
      expect(failure).toMatchObject({ identifier: 'database-vectors-missing' });
      expect(failure.message).toContain('pgvector 0.7 or later');
    }
  });

  it('lets one build at a time in, and takes its lock back when it ends in the middle', async () => {
    const [database, other] = [open(), open()];
    const nothing = async () => 'built';
    await buildingAlone(database, async () => {
      expect(await buildUnderWay(other)).toBeDefined();
      expect(await failureOf(buildingAlone(other, nothing))).toMatchObject({
        identifier: 'index-locked',
      });
    });
    const cut = buildingAlone(database, async (queries) => {
      await queries.run('SELECT pg_terminate_backend(pg_backend_pid())');
    });
    expect(await failureOf(cut)).toMatchObject({ identifier: 'database-unreachable' });
    expect(await buildingAlone(other, nothing)).toBe('built');
    await wait(50);
    expect(await buildUnderWay(other)).toBeUndefined();
  });

  it('shows each reader one edition while others are built, and keeps it when a build is killed', async () => {
    const database = open();
    await tables(database);
    const fixture = await IndexFixture.create(edition(0));
    const { corpusDir, embedder } = fixture;
    const build = () => buildDatabaseIndex({ corpusDir, embedder, database: open() });
    await build();
    const index = new DatabaseIndex(database);
    const read = () =>
      index.use(async (shown) => {
        const editions = new Set<string>();
        for (const { id } of shown.articles) {
          for (const { text } of await shown.passagesOf(id)) {
            editions.add(/edition \d/.exec(text)?.[0] ?? text);
          }
        }
        return { editions: [...editions], articles: shown.articles.length };
      });
    let building = true;
    const seen = new Set<string>();
    const reading = Array.from({ length: 3 }, async () => {
      while (building) {
        const { editions, articles } = await read();
        expect(articles).toBe(9);
        expect(editions).toHaveLength(1);
        seen.add(editions.join());
        await wait(20);
      }
    });
    for (const number of [1, 2, 3]) {
      for (const [path, text] of Object.entries(edition(number))) await fixture.write(path, text);
      await build();
      expect((await read()).editions).toEqual([`edition ${number}`]);
    }
    building = false;
    await Promise.all(reading);
    expect(seen.size).toBeGreaterThan(1);

    for (const [path, text] of Object.entries(edition(4))) await fixture.write(path, text);
    let halted: Promise<void> | undefined;
    const killed = buildDatabaseIndex({
      corpusDir,
      embedder,
      database: open(),
      onProgress: ({ phase }) => {
        if (phase !== 'writing' || halted !== undefined) return;
        halted = postgres.server.halt();
        // The build stands still meanwhile: nine articles are soon written.
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000);
      },
    });
    expect(await failureOf(killed)).toMatchObject({ identifier: 'database-unreachable' });
    await halted;
    await postgres.server.resume();
    expect((await read()).editions).toEqual(['edition 3']);
    const embedded = embedder.embedded;
    await build();
    expect(embedder.embedded).toBe(embedded);
    expect((await read()).editions).toEqual(['edition 4']);
  });
});
