import { cp, mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GENERATION_FILES, MANIFEST_FILE } from '../../src/index/generation/manifest.ts';
import { openIndex } from '../../src/index/open-index.ts';
import { HashingEmbedder } from '../support/hashing-embedder.ts';
import { IndexFixture } from '../support/index-fixture.ts';

const FILES = [...Object.values(GENERATION_FILES), MANIFEST_FILE];

/** However few windows there are. */
const ALL_FILES = { sizes: { codesAbove: 0, graphAbove: 0 } };

/** A fixture with an index, and a way to its generation's files. */
async function built(): Promise<{ fixture: IndexFixture; path: (name: string) => string }> {
  const fixture = await IndexFixture.create();
  const { generation } = await fixture.build(ALL_FILES);
  return { fixture, path: (name) => join(fixture.indexDir, generation, name) };
}

async function expectRefused(
  fixture: IndexFixture,
  identifier: string,
  ...words: string[]
): Promise<void> {
  const error: unknown = await openIndex(fixture.indexDir).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ identifier });
  for (const word of [...words, fixture.indexDir, 'npm run index']) {
    expect(error).toHaveProperty('message', expect.stringContaining(word));
  }
}

describe('an index that is missing', () => {
  it('is named as missing when there is no folder', async () => {
    await expectRefused(await IndexFixture.create(), 'index-missing');
  });

  it('is named as missing when the folder is empty of generations', async () => {
    const { fixture } = await built();
    await rm(join(fixture.indexDir, 'CURRENT'));
    await expectRefused(fixture, 'index-missing');
  });
});

describe('an index that is damaged', () => {
  it.each(FILES)('is refused when a byte of %s is flipped, wherever it is', async (name) => {
    const { fixture, path } = await built();
    const content = await readFile(path(name));
    for (let trial = 0; trial < 12; trial++) {
      const damaged = Buffer.from(content);
      const place = Math.floor((trial / 12) * content.length);
      damaged[place] = (damaged[place] ?? 0) ^ 0x04;
      await writeFile(path(name), damaged);
      await expect(openIndex(fixture.indexDir)).rejects.toMatchObject({ name: 'UserError' });
    }
    await writeFile(path(name), content);
    (await openIndex(fixture.indexDir)).close();
  });

  it.each(FILES)('is refused by name when %s is cut short', async (name) => {
    const { fixture, path } = await built();
    await truncate(path(name), (await readFile(path(name))).length - 2);
    await expectRefused(fixture, 'index-damaged', name);
  });

  it.each(FILES)('is refused by name when %s is missing', async (name) => {
    const { fixture, path } = await built();
    await rm(path(name));
    await expectRefused(fixture, 'index-damaged', name);
  });

  it.each(FILES)('is refused when %s is empty', async (name) => {
    const { fixture, path } = await built();
    await writeFile(path(name), '');
    await expectRefused(fixture, 'index-damaged', name);
  });

  it('is refused when CURRENT is empty, names nothing, or a path elsewhere, and nothing else is there', async () => {
    const { fixture, path } = await built();
    await rm(path('.'), { recursive: true });
    for (const content of ['', 'rubbish', '../../etc', '20260101T000000-abcdef']) {
      await writeFile(join(fixture.indexDir, 'CURRENT'), content);
      await expectRefused(fixture, 'index-damaged');
    }
  });

  it('is refused when the files of another generation were copied over it', async () => {
    const { fixture, path } = await built();
    const other = await built();
    await cp(other.path(MANIFEST_FILE), path(MANIFEST_FILE));
    await expect(openIndex(fixture.indexDir)).rejects.toMatchObject({
      identifier: 'index-damaged',
    });
  });

  it('is built again by the next build', async () => {
    for (const name of FILES) {
      const { fixture, path } = await built();
      await writeFile(path(name), 'damaged');
      const report = await fixture.build(ALL_FILES);
      expect(report.windows.embedded).toBe(report.windows.total);
      expect(await fixture.read((index) => index.manifest.generation)).toBe(report.generation);
    }
  });
});

/** Two generations, the second of which is served and damaged in some way. */
async function damagedSecond(
  damage: (served: string, indexDir: string) => Promise<unknown>,
): Promise<{ fixture: IndexFixture; first: string; second: string }> {
  const { fixture, path } = await built();
  const first = basename(path('.'));
  await fixture.write('water.md', '# Water\n\nThe reservoir was drained for repairs.\n');
  const { generation: second } = await fixture.build(ALL_FILES);
  await damage(join(fixture.indexDir, second), fixture.indexDir);
  return { fixture, first, second };
}

type Damage = [name: string, damage: (served: string) => Promise<unknown>];

const DAMAGE: readonly Damage[] = [
  ...FILES.flatMap((name): Damage[] => [
    [`${name} emptied`, (served) => writeFile(join(served, name), '')],
    [
      `a folder in place of ${name}`,
      async (served) => {
        await rm(join(served, name));
        await mkdir(join(served, name));
      },
    ],
  ]),
  ['its folder removed', (served) => rm(served, { recursive: true })],
  [
    'a file in place of its folder',
    async (served) => {
      await rm(served, { recursive: true });
      await writeFile(served, 'a file');
    },
  ],
];

describe('a damaged generation beside an intact older one', () => {
  it.each(DAMAGE)(
    'with %s: the older one is served and said to be, and the next build mends it all',
    async (_, damage) => {
      const { fixture, first } = await damagedSecond(damage);
      const problems: Error[] = [];
      const index = await openIndex(fixture.indexDir, {
        fingerprint: fixture.embedder.fingerprint,
        onOlder: (problem) => problems.push(problem),
      });
      expect(index.manifest.generation).toBe(first);
      index.close();
      expect(problems).toMatchObject([{ identifier: 'index-damaged' }]);
      expect(problems[0]?.message).toMatch(/damaged: .*npm run index.*intact index of 20/s);

      const report = await fixture.build(ALL_FILES);
      expect(report.articles).toMatchObject({ total: 5, changed: 1 });
      expect(report.windows.embedded).toBe(1);
      expect(await fixture.read((open) => open.manifest.generation)).toBe(report.generation);
    },
  );

  it.each(['empty', 'a folder', 'the name of nothing'])(
    'or with CURRENT as %s, the newest intact one is served, and the next build mends it',
    async (kind) => {
      const { fixture, second } = await damagedSecond(async (_, indexDir) => {
        const path = join(indexDir, 'CURRENT');
        await rm(path);
        if (kind === 'a folder') await mkdir(path);
        else await writeFile(path, kind === 'empty' ? '' : '20260101T000000-abcdef');
      });
      expect(await fixture.read((open) => open.manifest.generation)).toBe(second);
      const report = await fixture.build(ALL_FILES);
      expect(report).toMatchObject({ generation: second, windows: { embedded: 0 } });
      expect(await readFile(join(fixture.indexDir, 'CURRENT'), 'utf8')).toBe(`${second}\n`);
    },
  );

  it('is not served where it does not fit the embedding model either', async () => {
    const { fixture } = await damagedSecond((served) => writeFile(join(served, 'terms.bm25'), ''));
    const { fingerprint } = new HashingEmbedder({ model: 'other' });
    await expect(openIndex(fixture.indexDir, { fingerprint })).rejects.toMatchObject({
      name: 'UserError',
    });
  });
});

describe('an index that another program wrote', () => {
  it('is refused when its format is newer', async () => {
    const { fixture, path } = await built();
    const manifest: unknown = JSON.parse(await readFile(path(MANIFEST_FILE), 'utf8'));
    await writeFile(
      path(MANIFEST_FILE),
      JSON.stringify(Object.assign({}, manifest, { formatVersion: 99 })),
    );
    await expectRefused(fixture, 'index-format', 'format 99', 'a newer');
  });

  it('is refused when its format is older', async () => {
    const { fixture, path } = await built();
    await writeFile(path(MANIFEST_FILE), JSON.stringify({ formatVersion: 0 }));
    await expectRefused(fixture, 'index-format', 'format 0', 'an older');
  });

  it.each(['{}', '[]', 'null', '"text"', '{"formatVersion": "1"}', '{"version": 3, "files": []}'])(
    'is refused when its manifest is %s',
    async (content) => {
      const { fixture, path } = await built();
      await writeFile(path(MANIFEST_FILE), content);
      await expectRefused(fixture, 'index-format', 'not written by Town Clerk');
    },
  );
});

describe('an index made with another embedding model', () => {
  it('is refused with the difference and the command that mends it', async () => {
    const { fixture } = await built();
    const { fingerprint } = new HashingEmbedder({ model: 'other' });
    await expect(openIndex(fixture.indexDir, { fingerprint })).rejects.toMatchObject({
      identifier: 'index-other-model',
      message: expect.stringMatching(/"hashing".*"other".*npm run index/s),
    });
  });

  it('is refused when only a prefix differs', async () => {
    const { fixture } = await built();
    const { fingerprint } = new HashingEmbedder({ questionPrefix: 'query: ' });
    await expect(openIndex(fixture.indexDir, { fingerprint })).rejects.toMatchObject({
      identifier: 'index-other-model',
    });
  });

  it('is opened when no fingerprint is asked for', async () => {
    const { fixture } = await built();
    (await openIndex(fixture.indexDir)).close();
  });
});

describe('an opened index', () => {
  it('writes nothing into its folder', async () => {
    const { fixture, path } = await built();
    await fixture.read((index) => index.passages([0]));
    expect((await readdir(path('.'))).sort()).toEqual([...FILES].sort());
  });

  it('answers on after its files have been removed', async () => {
    const { fixture } = await built();
    await fixture.read(async (index) => {
      await rm(fixture.indexDir, { recursive: true });
      expect(index.passages([0, 1])).toHaveLength(2);
      expect(index.nearestWindows(index.windowVector(0), 2)).toHaveLength(2);
    });
  });

  it('refuses rows that do not exist and vectors that are not questions', async () => {
    const { fixture } = await built();
    await fixture.read((index) => {
      for (const row of [-1, 1e6, 0.5, Number.NaN]) {
        expect(() => index.passages([row])).toThrow();
        expect(() => index.passagesOf(row)).toThrow();
        expect(() => index.windowVector(row)).toThrow();
        expect(() => index.windowRange(row)).toThrow();
        expect(() => index.bestWindows(index.windowVector(0), [row])).toThrow();
      }
      for (const vector of [new Float32Array(3), new Float32Array(32).fill(Number.NaN)]) {
        expect(() => index.nearestWindows(vector, 3)).toThrow();
        expect(() => index.bestWindows(vector, [0])).toThrow();
      }
    });
  });

  it('gives as many windows as asked for, and never more than there are', async () => {
    const { fixture } = await built();
    await fixture.read((index) => {
      const vector = index.windowVector(0);
      const all = index.manifest.counts.windows;
      expect(index.nearestWindows(vector, 0)).toEqual([]);
      expect(index.nearestWindows(vector, -1)).toEqual([]);
      expect(index.nearestWindows(vector, 2)).toHaveLength(2);
      expect(index.nearestWindows(vector, 1e9)).toHaveLength(all);
    });
  });

  it('refuses everything once it is closed, and may be closed twice', async () => {
    const { fixture } = await built();
    const index = await openIndex(fixture.indexDir);
    const vector = index.windowVector(0);
    index.close();
    index.close();
    expect(() => index.manifest).toThrow('closed');
    expect(() => index.articles).toThrow('closed');
    expect(() => index.terms).toThrow('closed');
    expect(() => index.nearestWindows(vector, 1)).toThrow('closed');
    expect(() => index.bestWindows(vector, [0])).toThrow('closed');
    expect(() => index.windowVector(0)).toThrow('closed');
    expect(() => index.windowRange(0)).toThrow('closed');
    expect(() => index.passages([0])).toThrow('closed');
    expect(() => index.passagesOf(0)).toThrow('closed');
  });
});
