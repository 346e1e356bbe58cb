import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../src/index/build-index.ts';
import { BuildLock } from '../../src/index/building/build-lock.ts';
import { readCurrent } from '../../src/index/generation/current.ts';
import { HashingEmbedder } from '../support/hashing-embedder.ts';
import { ARTICLES, contentOf, IndexFixture } from '../support/index-fixture.ts';

async function expectServed(fixture: IndexFixture, generation: string): Promise<void> {
  expect(await readCurrent(fixture.indexDir)).toBe(generation);
  const names = await readdir(fixture.indexDir);
  expect(names.filter((name) => name.endsWith('.partial'))).toEqual([]);
  expect(await fixture.read((index) => index.manifest.generation)).toBe(generation);
}

describe('a corpus that holds nothing', () => {
  it('is refused when its folder is missing, and no index folder is made', async () => {
    const fixture = await IndexFixture.create();
    await rm(fixture.corpusDir, { recursive: true });
    await expect(fixture.build()).rejects.toMatchObject({ identifier: 'corpus-missing' });
    await expect(readdir(fixture.indexDir)).rejects.toThrow();
  });

  it('never replaces a good index: an empty folder', async () => {
    const fixture = await IndexFixture.create();
    const { generation } = await fixture.build();
    for (const path of Object.keys(ARTICLES)) await fixture.remove(path);
    await expect(fixture.build()).rejects.toMatchObject({ identifier: 'corpus-empty' });
    await expectServed(fixture, generation);
  });

  it('never replaces a good index: only unreadable files', async () => {
    const fixture = await IndexFixture.create();
    const { generation } = await fixture.build();
    for (const path of Object.keys(ARTICLES)) await fixture.write(path, '');
    await expect(fixture.build()).rejects.toMatchObject({
      identifier: 'corpus-unreadable',
      message: expect.stringContaining('bridge.md'),
    });
    await expectServed(fixture, generation);
  });
});

describe('two builds of one index', () => {
  it('do not run at once: the second is refused and the first is served', async () => {
    const fixture = await IndexFixture.create();
    let second: Promise<unknown> | undefined;
    const report = await fixture.build({
      onProgress: ({ phase }) => {
        if (phase === 'embedding') second ??= fixture.build().catch((error: unknown) => error);
      },
    });
    expect(await second).toMatchObject({
      identifier: 'index-locked',
      message: expect.stringContaining('Wait until it has ended'),
    });
    await expectServed(fixture, report.generation);
  });

  it('may follow each other: the lock is given back after a build, also after one that failed', async () => {
    const fixture = await IndexFixture.create();
    await fixture.write('bridge.md', 'x');
    const reason = new Error('stopped');
    const controller = new AbortController();
    const stopped = fixture.build({
      signal: controller.signal,
      onProgress: () => controller.abort(reason),
    });
    await expect(stopped).rejects.toBe(reason);
    (await BuildLock.acquire(fixture.indexDir)).release();
    await fixture.build();
  });
});

describe('a build that is stopped', () => {
  it.each(['reading', 'embedding', 'writing', 'checking'] as const)(
    'while %s leaves the served index as it was and nothing behind',
    async (phase) => {
      const fixture = await IndexFixture.create();
      const { generation } = await fixture.build();
      const before = await fixture.read(contentOf);
      await fixture.write('water.md', '# Water\n\nEntirely other words.\n');
      const controller = new AbortController();
      const stopped = fixture.build({
        signal: controller.signal,
        onProgress: (progress) => {
          if (progress.phase === phase) controller.abort(new Error('enough'));
        },
      });
      await expect(stopped).rejects.toThrow('enough');
      await expectServed(fixture, generation);
      expect(await fixture.read(contentOf)).toEqual(before);
    },
  );
});

describe('an embedder that gives no usable vectors', () => {
  const bad: Record<string, (vector: Float32Array) => Float32Array> = {
    'not a number': (vector) => vector.fill(Number.NaN, 3, 4),
    infinite: (vector) => vector.fill(Infinity, 0, 1),
    'of another length than 1': (vector) => vector.map((value) => value * 2),
    'of other dimensions': (vector) => vector.slice(1),
  };
  it.each(Object.keys(bad))('is refused: %s', async (kind) => {
    class Failing extends HashingEmbedder {
      override async embedPassages(texts: readonly string[]): Promise<Float32Array[]> {
        const vectors = await super.embedPassages(texts);
        return vectors.map((vector) => bad[kind]?.(vector) ?? vector);
      }
    }
    const fixture = await IndexFixture.create();
    const { generation } = await fixture.build();
    await fixture.write('water.md', '# Water\n\nEntirely other words.\n');
    const { corpusDir, indexDir } = fixture;
    const building = buildIndex({ corpusDir, indexDir, embedder: new Failing() });
    await expect(building).rejects.toMatchObject({ identifier: 'embedding-failed' });
    await expectServed(fixture, generation);
  });

  it('is refused when it gives fewer vectors than texts', async () => {
    class Forgetful extends HashingEmbedder {
      override async embedPassages(texts: readonly string[]): Promise<Float32Array[]> {
        return super.embedPassages(texts.slice(1));
      }
    }
    const fixture = await IndexFixture.create(ARTICLES, new Forgetful());
    await expect(fixture.build()).rejects.toMatchObject({ identifier: 'embedding-failed' });
  });
});

describe('an index folder that cannot be written', () => {
  it('is refused with the reason when a file is in its place', async () => {
    const fixture = await IndexFixture.create();
    await writeFile(fixture.indexDir, 'a file');
    await expect(fixture.build()).rejects.toMatchObject({
      identifier: 'index-write-failed',
      message: expect.stringContaining('a file is in the way'),
    });
  });
});

describe('a lock that is damaged', () => {
  it.each<[string, (path: string) => Promise<unknown>]>([
    ['holds something else', (path) => writeFile(path, 'not a database '.repeat(100))],
    ['is a folder', (path) => mkdir(join(path, 'inside'), { recursive: true })],
    [
      'has a journal that is none',
      async (path) => {
        await writeFile(path, 'no database');
        await mkdir(`${path}-journal`);
      },
    ],
  ])('because it %s is mended by the next build, and locks again', async (_, damage) => {
    const fixture = await IndexFixture.create();
    await fixture.build();
    const path = join(fixture.indexDir, 'build.lock');
    await rm(path);
    await damage(path);
    let second: unknown;
    await fixture.write('water.md', '# Water\n\nEntirely other words.\n');
    await fixture.build({
      onProgress: async () => {
        second ??= await fixture.build().catch((error: unknown) => error);
      },
    });
    expect(second).toMatchObject({ identifier: 'index-locked' });
  });
});
