import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { describeFailure } from '../../src/asking/describe-failure.ts';
import { checkVectors } from '../../src/index/database/prepare-database.ts';
import { indexVectors } from '../../src/index/database/vector-index.ts';
import { databaseHome } from '../../src/index-home/database-home.ts';
import { folderHome } from '../../src/index-home/folder-home.ts';
import type { IndexHome } from '../../src/index-home/index-home.ts';
import { Database } from '../../src/postgres/database.ts';
import { nearest } from '../../src/search/database/find-rows.ts';
import { readScope } from '../../src/search/database/scope.ts';
import { failureOf } from '../support/failure-of.ts';
import { HashingEmbedder } from '../support/hashing-embedder.ts';
import { ARTICLES, IndexFixture } from '../support/index-fixture.ts';
import { PgliteServer } from '../support/pglite-server.ts';
import { ReadingProcess } from '../support/reading-process.ts';

let server: PgliteServer;
beforeAll(async () => {
  server = await PgliteServer.start();
});
beforeEach(() => server.empty());
afterAll(() => server.remove());

/** A corpus, and a database to keep its index. */
interface Town extends IndexHome {
  readonly fixture: IndexFixture;
  index(options?: { full?: boolean; signal?: AbortSignal }): ReturnType<IndexHome['build']>;
}

async function town(articles: Readonly<Record<string, string>> = ARTICLES): Promise<Town> {
  const fixture = await IndexFixture.create(articles);
  const home = databaseHome(server.url);
  onTestFinished(() => home.close());
  const { corpusDir, embedder } = fixture;
  return { ...home, fixture, index: (options) => home.build({ corpusDir, embedder, ...options }) };
}

const edition = (number: number) => ({
  'gazette.md': `# The gazette\n\nThis is edition ${number} of the gazette.\n`,
});

describe('an index in a database', () => {
  it('needs pgvector, which whoever looks leaves as it is, and whoever builds switches on', async () => {
    const here = await town();
    const database = new Database(server.url);
    onTestFinished(() => database.close());
    await database.write((queries) => queries.run('DROP EXTENSION IF EXISTS vector'));
    for (const _ of ['first', 'again']) {
      const off = await failureOf(checkVectors(database));
      expect(off.message).toContain('not switched on in it. Run "npm run index"');
    }
    await here.index();
    expect(await checkVectors(database)).toMatch(/^\d/);
  });

  it('is the same as in a folder: what a build reports, and what is found', async () => {
    const here = await town();
    const { corpusDir, indexDir, embedder } = here.fixture;
    const inFolder = folderHome(indexDir);
    const reports = [await here.index(), await inFolder.build({ corpusDir, embedder })];
    const [one, other] = reports.map(({ generation: _, durationMs: __, ...report }) => report);
    expect(one).toEqual(other);
    const [database, folder] = [await here.open({ embedder }), await inFolder.open({ embedder })];
    onTestFinished(() => folder.search.close());
    for (const question of ['What did the bridge cost?', 'Who books a stal at the markets?']) {
      const [found, expected] = [
        await database.search.find(question),
        await folder.search.find(question),
      ];
      expect(found.question.terms).toEqual(expected.question.terms);
      const paths = expected.passages.map(({ passage }) => passage.article.path);
      expect(found.passages.map(({ passage }) => passage.article.path)).toEqual(paths);
      for (const [place, { score, bm25, coverage, passage }] of found.passages.entries()) {
        const same = expected.passages[place];
        expect(score).toBeCloseTo(same?.score ?? 0, 2);
        expect(bm25).toBeCloseTo(same?.bm25 ?? 0, 4);
        expect(coverage).toBeCloseTo(same?.coverage ?? 0, 6);
        expect(passage.text).toBe(same?.passage.text);
        expect(passage.blocks).toEqual(same?.passage.blocks);
      }
    }
  });

  it('costs what changed: nothing is embedded again, whatever its file is called', async () => {
    const here = await town();
    const { fixture } = here;
    const first = await here.index();
    expect(first.windows.embedded).toBe(fixture.embedder.embedded);
    expect(await here.index()).toMatchObject({
      generation: first.generation,
      windows: { embedded: 0 },
    });
    await fixture.write('renamed.md', ARTICLES['water.md'] ?? '');
    await fixture.remove('water.md');
    expect(await here.index()).toMatchObject({
      articles: { total: 5, added: 1, removed: 1, changed: 0 },
      windows: { embedded: 0, total: first.windows.total },
    });
    await fixture.write('parks/trees.md', '# Trees\n\nThe park has fifty lime trees.\n');
    const changed = await here.index();
    expect(changed).toMatchObject({ articles: { changed: 1 }, windows: { embedded: 1 } });
    const { search, index } = await here.open(fixture);
    const found = await search.find('How many lime trees?');
    expect(found.passages[0]?.passage.text).toContain('fifty');
    expect(found.question.terms.find(({ text }) => text === 'lime')?.passages).toBe(1);
    expect(await search.countArticles()).toBe(5);
    expect(await index.use(async ({ manifest }) => manifest.counts)).toEqual({
      articles: 5,
      passages: changed.passages,
      windows: changed.windows.total,
    });
    const again = await here.index({ full: true });
    expect(again.windows).toMatchObject({ embedded: again.windows.total, reused: 0 });
    expect((await search.find('How many lime trees?')).passages[0]?.bm25).toBeCloseTo(
      found.passages[0]?.bm25 ?? 0,
      6,
    );
  });

  it('shows its articles and passages, and those that may be seen', async () => {
    const here = await town();
    await here.index();
    const { index } = await here.open(here.fixture);
    await index.use(async (shown) => {
      expect(shown.articles.map(({ path }) => path)).toEqual(Object.keys(ARTICLES).sort());
      const [bridge] = shown.articles;
      const passages = await shown.passagesOf(bridge?.id ?? -1);
      expect(passages[0]?.text).toContain('Tamble');
      const ids = [...passages.map(({ id }) => id), 'gone'];
      expect([...(await shown.passagesById(ids)).values()]).toEqual(passages);
      const [tree] = shown.articles.filter(({ path }) => path.startsWith('parks/'));
      const [hidden] = await shown.passagesOf(tree?.id ?? -1);
      const seen = shown.within([]);
      expect(seen.articles).toHaveLength(4);
      expect(await seen.passagesById([hidden?.id ?? ''])).toEqual(new Map());
    });
  });

  it('stays as it was when a build is called off, which the next one goes on with', async () => {
    const here = await town(edition(1));
    const before = await here.index();
    await here.fixture.write('gazette.md', edition(2)['gazette.md']);
    const { corpusDir, embedder } = here.fixture;
    const controller = new AbortController();
    const stopped = here.build({
      corpusDir,
      embedder,
      signal: controller.signal,
      onProgress: ({ phase }) => {
        if (phase === 'checking') controller.abort(new Error('called off'));
      },
    });
    await expect(stopped).rejects.toThrow('called off');
    const { search, index } = await here.open({ embedder });
    expect((await search.find('Which edition?')).passages[0]?.passage.text).toContain('edition 1');
    expect(await index.use(async ({ manifest }) => manifest.generation)).toBe(before.generation);
    const done = embedder.embedded;
    expect(await here.index()).toMatchObject({ windows: { embedded: 0 } });
    expect(embedder.embedded).toBe(done);
    expect((await search.find('Which edition?')).passages[0]?.passage.text).toContain('edition 2');
  });

  it('is refused with a sentence where it is missing, or of another model', async () => {
    const here = await town();
    const { fixture } = here;
    expect(await failureOf(here.open(fixture))).toMatchObject({ identifier: 'index-missing' });
    const state = await here.inspect({ ...fixture, fingerprint: fixture.embedder.fingerprint });
    expect(state.state).toBe('missing');
    await here.index();
    const { search } = await here.open(fixture);
    const embedder = new HashingEmbedder({ dimensions: 16 });
    const { corpusDir } = fixture;
    const other = await failureOf(here.open({ embedder }));
    expect(other).toMatchObject({ identifier: 'index-other-model' });
    expect(other.message).not.toContain('secret');
    expect(await here.build({ corpusDir, embedder })).toMatchObject({ windows: { reused: 0 } });
    expect(await failureOf(search.find('The bridge?'))).toMatchObject({
      identifier: 'index-unreachable',
      cause: { identifier: 'index-other-model' },
    });
    const { fingerprint } = embedder;
    expect(await here.inspect({ corpusDir, fingerprint })).toEqual({ state: 'current' });
  });

  it('wants a pgvector that is not too old', async () => {
    const here = await town();
    await here.index();
    const database = new Database(server.url);
    onTestFinished(() => database.close());
    const claim = (version: string) =>
      database.write((queries) =>
        queries.run("UPDATE pg_extension SET extversion = $1 WHERE extname = 'vector'", [version]),
      );
    await claim('0.5.1');
    const failure = await failureOf(here.index());
    await claim('0.8.7');
    expect(failure).toMatchObject({ identifier: 'database-vectors-old' });
    expect(failure.message).toContain('ALTER EXTENSION vector UPDATE');
    expect(await here.index()).toMatchObject({ windows: { embedded: 0 } });
  });

  it('finds by an index over its vectors what comparing each finds', async () => {
    const here = await town(
      Object.fromEntries(
        Array.from({ length: 150 }, (_, number) => [
          `${number % 2 === 0 ? 'even' : 'odd'}/${number}.md`,
          `# Stall ${number}\n\nThe stall ${number} sells ${'abcdefghijkl'[number % 12]}${number}.\n`,
        ]),
      ),
    );
    await here.index();
    const { embedder } = here.fixture;
    const { dimensions } = embedder.fingerprint;
    const database = new Database(server.url);
    onTestFinished(() => database.close());
    await database.write((queries) => indexVectors(queries, 1_000_000, dimensions));
    const vector = await embedder.embedQuestion('Who sells a12 at the stall?');
    for (const collections of [undefined, ['even']]) {
      await database.read(async (queries) => {
        await queries.run('SET LOCAL enable_seqscan = off; SET LOCAL enable_sort = off');
        const scope = await readScope(queries, '', embedder.fingerprint, {
          ...(collections && { collections }),
        });
        const compared = await nearest(queries, scope, vector);
        const many = { ...scope, windows: 1_000_000, allWindows: 1_000_000 };
        const found = await nearest(queries, many, vector);
        expect(new Set(found.slice(0, 20))).toEqual(new Set(compared.slice(0, 20)));
        expect(found.length).toBe(compared.length);
        // An older pgvector stops early among hidden articles: then each is compared.
        const older = { ...many, vectors: '0.7.4' };
        if (scope.isPart) expect(await nearest(queries, older, vector)).toEqual(compared);
      });
    }
  });

  it('is the same for two processes, before and after it is built again', async () => {
    const here = await town(edition(1));
    const processes = [new ReadingProcess(server.url), new ReadingProcess(server.url)];
    onTestFinished(() => {
      for (const each of processes) each.end();
    });
    for (const number of [1, 2]) {
      const articles = edition(number);
      for (const [path, text] of Object.entries(articles)) await here.fixture.write(path, text);
      const { generation } = await here.index();
      for (const each of processes) {
        const read = await each.ask('Which edition of the gazette is this?');
        expect(read).toMatchObject({ generation, articles: 1 });
        expect(read.first).toContain(`edition ${number}`);
      }
    }
  });

  it('gives people a sentence while its database is away, and heals by itself', async () => {
    const here = await town();
    await here.index();
    const { search, index } = await here.open(here.fixture);
    const question = 'What did the bridge cost?';
    const expected = (await search.find(question)).passages;
    // Cut in the middle of a question, and back before the last try: nobody notices.
    const asked = search.find(question);
    await wait(5);
    await server.halt();
    const back = wait(200).then(() => server.resume());
    expect((await asked).passages).toEqual(expected);
    await back;
    await server.halt();
    for (const ask of [() => search.find(question), () => index.use(async () => undefined)]) {
      const failure = await failureOf(ask());
      expect(failure).toMatchObject({ identifier: 'index-unreachable' });
      expect(failure.message).toBe(
        'The articles cannot be reached just now; please ask again in a minute.',
      );
      expect(failure.cause).toMatchObject({ identifier: 'database-unreachable' });
      expect(describeFailure(failure).because).toContain('Check that PostgreSQL runs there');
    }
    const build = await failureOf(here.index());
    expect(build).toMatchObject({ identifier: 'database-unreachable' });
    expect(build.message).not.toContain('secret');
    await server.resume();
    expect((await search.find(question)).passages).toEqual(expected);
  });
});
