import { cp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { replaceCurrent } from '../../src/index/generation/current.ts';
import { formatManifest, parseManifest } from '../../src/index/generation/manifest.ts';
import { LiveIndex, type LiveIndexOptions } from '../../src/index/live-index.ts';
import type { Manifest, OpenIndex } from '../../src/index/types.ts';
import { HashingEmbedder } from '../support/hashing-embedder.ts';
import { IndexFixture } from '../support/index-fixture.ts';

async function live(
  options: LiveIndexOptions = {},
): Promise<{ fixture: IndexFixture; index: LiveIndex; first: string }> {
  const fixture = await IndexFixture.create();
  const { generation } = await fixture.build();
  const { fingerprint } = fixture.embedder;
  const index = await LiveIndex.open(fixture.indexDir, { fingerprint, ...options });
  onTestFinished(() => index.close());
  return { fixture, index, first: generation };
}

function served(index: LiveIndex): Promise<string> {
  return index.use(async (open) => open.manifest.generation);
}

/** Makes `CURRENT` name a copy of a generation with another manifest; gives the copy's folder. */
async function serveCopy(
  fixture: IndexFixture,
  original: string,
  change: Partial<Manifest> = {},
): Promise<string> {
  const generation = '20990101T000000-abcdef';
  const folder = join(fixture.indexDir, generation);
  await cp(join(fixture.indexDir, original), folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = parseManifest(await readFile(path, 'utf8'), folder);
  await writeFile(path, formatManifest({ ...manifest, generation, ...change }));
  await replaceCurrent(fixture.indexDir, generation);
  return folder;
}

describe('a live index', () => {
  it('cannot be opened where there is none', async () => {
    const fixture = await IndexFixture.create();
    await expect(LiveIndex.open(fixture.indexDir)).rejects.toMatchObject({
      identifier: 'index-missing',
    });
  });

  it('answers continuous questions through several builds without a failed one', async () => {
    const switches: string[] = [];
    const problems: Error[] = [];
    const { fixture, index, first } = await live({
      intervalMs: 5,
      onSwitch: (name) => switches.push(name),
      onProblem: (problem) => problems.push(problem),
    });
    const question = await fixture.embedder.embedQuestion('How long does the water last?');
    const seen = new Set<string>();
    let running = true;
    const ask = async (open: OpenIndex) => {
      const hits = open.nearestWindows(question, 3);
      await setTimeout(3);
      seen.add(open.manifest.generation);
      return open.passages(hits.map((hit) => hit.passage));
    };
    const asking = Array.from({ length: 8 }, async () => {
      while (running) expect(await index.use(ask)).toHaveLength(3);
    });
    const built = [first];
    for (let version = 0; version < 4; version++) {
      await fixture.write('water.md', `# Water\n\nThe water lasts for ${version} days.\n`);
      built.push((await fixture.build()).generation);
      while (!switches.includes(built.at(-1) ?? '')) await setTimeout(5);
      await setTimeout(10);
    }
    running = false;
    await Promise.all(asking);
    expect(switches).toEqual(built.slice(1));
    expect(problems).toEqual([]);
    expect([...seen]).toEqual(built);
    expect(await served(index)).toBe(built.at(-1));
  });

  it('closes the old generation when its last question is done, not before', async () => {
    const { fixture, index, first } = await live();
    let finish = () => {};
    const waiting = new Promise<void>((resolve) => {
      finish = resolve;
    });
    let old: OpenIndex | undefined;
    const question = index.use(async (open) => {
      old = open;
      await waiting;
      return open.passages([0]);
    });
    await fixture.build({ full: true });
    await index.refresh();
    expect(await served(index)).not.toBe(first);
    expect(old?.manifest.generation).toBe(first);
    finish();
    expect(await question).toHaveLength(1);
    expect(() => old?.manifest).toThrow('closed');
  });

  it('closes the old generation also when a question on it fails', async () => {
    const { fixture, index } = await live();
    let old: OpenIndex | undefined;
    const failing = index.use(async (open) => {
      old = open;
      await fixture.build({ full: true });
      await index.refresh();
      throw new Error('no answer');
    });
    await expect(failing).rejects.toThrow('no answer');
    expect(() => old?.manifest).toThrow('closed');
  });

  it('keeps serving when a new generation is damaged, says so once, and takes the next good one', async () => {
    const problems: Error[] = [];
    const { fixture, index, first } = await live({
      onProblem: (problem) => problems.push(problem),
    });
    const folder = await serveCopy(fixture, first);
    await writeFile(join(folder, 'terms.bm25'), 'damaged');
    for (let look = 0; look < 3; look++) await index.refresh();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ identifier: 'index-damaged' });
    expect(await served(index)).toBe(first);

    const { generation } = await fixture.build();
    await index.refresh();
    expect(await served(index)).toBe(generation);
    expect(problems).toHaveLength(1);
  });

  it('keeps serving when the whole folder vanishes, and takes up what is put there later', async () => {
    const { fixture, index, first } = await live();
    const away = `${fixture.indexDir}-away`;
    await rename(fixture.indexDir, away);
    await index.refresh();
    expect(await index.use(async (open) => open.passages([0]))).toHaveLength(1);
    await rm(away, { recursive: true });
    const { generation } = await fixture.build();
    await index.refresh();
    expect(await served(index)).toBe(generation);
    expect(generation).not.toBe(first);
  });

  it('refuses an index made with another model while it runs', async () => {
    const problems: Error[] = [];
    const { fixture, index, first } = await live({
      onProblem: (problem) => problems.push(problem),
    });
    const fingerprint = new HashingEmbedder({ model: 'other' }).fingerprint;
    await serveCopy(fixture, first, { fingerprint });
    await index.refresh();
    expect(problems[0]).toMatchObject({ identifier: 'index-other-model' });
    expect(await served(index)).toBe(first);
  });

  it('waits with closing for running questions, and takes no more', async () => {
    const { index } = await live();
    const done: string[] = [];
    const question = index.use(async (open) => {
      await setTimeout(20);
      done.push(open.manifest.generation);
    });
    await index.close();
    expect(done).toHaveLength(1);
    await question;
    await expect(served(index)).rejects.toThrow('closed');
    await index.close();
  });
});
