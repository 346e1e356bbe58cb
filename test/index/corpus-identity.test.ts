import { cp, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inspectIndex } from '../../src/index/index-state.ts';
import { openIndex } from '../../src/index/open-index.ts';
import { IndexFixture } from '../support/index-fixture.ts';

async function built(): Promise<IndexFixture> {
  const fixture = await IndexFixture.create();
  await fixture.build();
  return fixture;
}

async function stateWith({ indexDir, embedder }: IndexFixture, corpusDir: string) {
  const { fingerprint } = embedder;
  return inspectIndex({ indexDir, corpusDir, fingerprint });
}

async function open(indexDir: string, corpusDir: string): Promise<void> {
  (await openIndex(indexDir, { corpusDir })).close();
}

describe('an index that is named with another corpus', () => {
  it('is not served when that folder is missing, and the message names both', async () => {
    const fixture = await built();
    const corpusDir = `${fixture.corpusDir}x`;
    expect(await stateWith(fixture, corpusDir)).toMatchObject({ state: 'other-corpus' });
    const error = await openIndex(fixture.indexDir, { corpusDir }).catch(
      (reason: unknown) => reason,
    );
    expect(error).toMatchObject({
      identifier: 'index-other-corpus',
      message: `The index in ${fixture.indexDir} was built from the articles in ${fixture.corpusDir}, not from ${corpusDir}. Set CORPUS_DIR back, or run "npm run index" to build the index of this folder.`,
    });
  });

  it('is not served when that folder holds other articles, until it is built from them', async () => {
    const fixture = await built();
    const corpusDir = `${fixture.corpusDir}x`;
    await mkdir(corpusDir);
    await writeFile(join(corpusDir, 'ferry.md'), '# The ferry\n\nThe ferry leaves at noon.\n');
    await expect(open(fixture.indexDir, corpusDir)).rejects.toMatchObject({
      identifier: 'index-other-corpus',
    });
    Object.assign(fixture, { corpusDir });
    await fixture.build();
    await open(fixture.indexDir, corpusDir);
  });
});

describe('an index whose corpus is the same', () => {
  it('is served when the whole project was moved, even without its articles', async () => {
    const fixture = await built();
    const project = dirname(fixture.corpusDir);
    await rename(project, `${project}-moved`);
    const corpusDir = join(`${project}-moved`, 'corpus');
    await rm(corpusDir, { recursive: true });
    await open(join(`${project}-moved`, 'index'), corpusDir);
  });

  it('is served when its articles are mounted elsewhere, most of them as they were', async () => {
    const fixture = await built();
    const corpusDir = join(dirname(fixture.corpusDir), 'mounts', 'articles');
    await cp(fixture.corpusDir, corpusDir, { recursive: true });
    await writeFile(join(corpusDir, 'water.md'), '# Water\n\nOther words.\n');
    await open(fixture.indexDir, corpusDir);
    expect(await stateWith(fixture, corpusDir)).toMatchObject({ state: 'stale' });
  });

  it('is served when the articles at its place are all others now', async () => {
    const fixture = await built();
    await rm(fixture.corpusDir, { recursive: true });
    await mkdir(fixture.corpusDir);
    await fixture.write('ferry.md', '# The ferry\n\nThe ferry leaves at noon.\n');
    await open(fixture.indexDir, fixture.corpusDir);
    expect(await stateWith(fixture, fixture.corpusDir)).toMatchObject({ state: 'stale' });
  });
});
