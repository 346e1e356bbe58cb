import { fork } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { wordedArticle, wordedQuestion } from '../../src/evaluation/scale/worded-article.ts';
import { nestedPath, writeNestedCorpus } from '../../src/evaluation/scale/write-corpus.ts';
import { embeddedSearch } from '../../src/search/embedded/embedded-search.ts';
import { bundledCommand } from '../support/bundled-command.ts';
import { IndexFixture } from '../support/index-fixture.ts';
import type { MeasuredBuild } from './support/build-measured.ts';
import type { Folders } from './support/build-to-kill.ts';
import { filesAsked, sized, tell } from './support/proof.ts';

const files = sized(300, filesAsked ?? 100_000);
/** A build of so many comes first, so that what a process keeps of its first build is there already. */
const FIRST = 100;
/** A build of so many shows what is held however few there are. */
const FEW = 50;

/**
 * What a build may hold of a file of 1.8 kB and its six windows, in bytes, beside the windows' vectors. Generously: it
 * is 1,300, and was 11,000 while texts were held.
 */
const HELD_A_FILE = 5000;
/** What may be resident at the most: so much however few the files are, and for each, garbage with it. */
const PEAK_MEGABYTES = 600;
const PEAK_MEGABYTES_A_FILE = 0.006;

/** Builds indexes one after the other in a process of its own. */
async function buildMeasured(all: readonly Folders[]): Promise<MeasuredBuild[]> {
  const child = fork(bundledCommand('test/proofs/support/build-measured.ts'), {
    execArgv: ['--expose-gc'],
  });
  const ended = new Promise<never>((_, reject) => {
    child.once('close', (code) => reject(new Error(`The builds ended with ${code}.`)));
  });
  const done = once(child, 'message');
  child.send(all.map(({ corpusDir, indexDir }) => ({ corpusDir, indexDir })));
  const [builds] = await Promise.race([done, ended]);
  return builds;
}

test(
  'many files in nested folders are built in bounded memory; a renamed one and a copy embed nothing',
  async () => {
    const fixtures: IndexFixture[] = [];
    for (const end of [FIRST, FEW, files]) {
      const written = await IndexFixture.create({});
      await writeNestedCorpus(written.corpusDir, { end });
      fixtures.push(written);
    }
    const [, small, large] = await buildMeasured(fixtures);
    const fixture = fixtures.at(-1);
    if (small === undefined || large === undefined || fixture === undefined) {
      throw new Error('Nothing was built.');
    }
    const path = (name: string) => join(fixture.corpusDir, name);
    const first = large.report;
    const heldAFile = (large.held - small.held) / (files - FEW);
    tell(
      `${files} files, ${first.windows.total} windows: built in ${Math.round(first.durationMs / 1000)} s, ` +
        `most memory ${Math.round(large.peak)} MB (${FEW} files: ${Math.round(small.peak)} MB), ` +
        `held a file ${Math.round(heldAFile)} bytes`,
    );
    expect(first.articles).toMatchObject({ total: files, added: files, skipped: [] });
    expect(heldAFile).toBeLessThan(HELD_A_FILE);
    expect(large.peak).toBeLessThan(PEAK_MEGABYTES + PEAK_MEGABYTES_A_FILE * files);

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
