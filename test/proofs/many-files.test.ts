import { cp, mkdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { peakMegabytes } from '../../src/evaluation/scale/figures.ts';
import { wordedArticle, wordedQuestion } from '../../src/evaluation/scale/worded-article.ts';
import { nestedPath, writeNestedCorpus } from '../../src/evaluation/scale/write-corpus.ts';
import { embeddedSearch } from '../../src/search/embedded/embedded-search.ts';
import { IndexFixture } from '../support/index-fixture.ts';
import { sized, tell } from './support/proof.ts';

const files = sized(300, 100_000);

/** What a file of 1.8 kB and its six windows may take of memory, generously; each is held until all are written. */
const MEGABYTES_A_FILE = 0.04;
/** What a build takes however few the files are. */
const MEGABYTES = 1000;

test(
  'many files in nested folders are built in bounded memory; a renamed one and a copy embed nothing',
  async () => {
    const fixture = await IndexFixture.create({});
    await writeNestedCorpus(fixture.corpusDir, { end: files });
    const path = (name: string) => join(fixture.corpusDir, name);
    const before = peakMegabytes();
    const first = await fixture.build();
    const peak = peakMegabytes();
    tell(
      `${files} files, ${first.windows.total} windows: built in ${Math.round(first.durationMs / 1000)} s, ` +
        `most memory ${Math.round(peak)} MB, ${Math.round(before)} MB before`,
    );
    expect(first.articles).toMatchObject({ total: files, added: files, skipped: [] });
    expect(peak).toBeLessThan(MEGABYTES + MEGABYTES_A_FILE * files);

    const renamed = 'elsewhere/deep/down/renamed.md';
    await mkdir(dirname(path(renamed)), { recursive: true });
    await rename(path(nestedPath(7)), path(renamed));
    const copy = 'elsewhere/copy.md';
    await cp(path(nestedPath(8)), path(copy));
    await fixture.write(nestedPath(9), wordedArticle(files + 1));
    const second = await fixture.build();
    tell(`three changes: built again in ${(second.durationMs / 1000).toFixed(1)} s`);
    const { articles, windows } = second;
    expect(articles).toMatchObject({ total: files + 1, added: 2, changed: 1, removed: 1 });
    const changed = await fixture.read((index) => {
      const row = index.articles.find((article) => article.path === nestedPath(9))?.id ?? -1;
      const { start, end } = index.rowsOf(row, row + 1).windows;
      return end - start;
    });
    expect(windows).toMatchObject({ embedded: changed, reused: windows.total - changed });

    // Of the two with the same text, only the one with the shorter path is found.
    await fixture.read(async (index) => {
      const search = embeddedSearch({
        index: { use: (work) => work(index), close: async () => undefined },
        embedder: fixture.embedder,
      });
      const { passages } = await search.find(wordedQuestion(8));
      const texts = passages.map(({ passage }) => passage.text);
      expect(new Set(texts).size).toBe(texts.length);
      const copies = [nestedPath(8), copy];
      const found = passages.filter(({ passage }) => copies.includes(passage.article.path));
      expect(found.length).toBeGreaterThan(0);
      for (const { passage } of found) expect(passage.article.path).toBe(copy);
    });
  },
  sized(60_000, 3_600_000),
);
