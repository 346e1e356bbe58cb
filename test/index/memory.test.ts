import { readdir, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { openIndex } from '../../src/index/open-index.ts';
import { EXACT_LIMIT } from '../../src/index/vectors/vector-search.ts';
import { HashingEmbedder } from '../support/hashing-embedder.ts';
import { IndexFixture } from '../support/index-fixture.ts';

/** Collects everything that nobody holds, also what waits for its finaliser. */
async function collectGarbage(): Promise<void> {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  for (let round = 0; round < 3; round++) {
    if (typeof collect === 'function') collect();
    await setTimeout(10);
  }
}

/** Files below the folder that this process holds open; none are seen where the system does not tell. */
async function openFiles(folder: string): Promise<string[]> {
  const handles = await readdir('/proc/self/fd').catch(() => []);
  const targets = handles.map((handle) => readlink(join('/proc/self/fd', handle)).catch(() => ''));
  return (await Promise.all(targets)).filter((target) => target.startsWith(folder));
}

it('An index that is closed gives back its memory and its files', async () => {
  const paragraphs = Array.from(
    { length: 1200 },
    (_, n) => `## Part ${n}\n\n${`The lamp ${n} is lit by the keeper of its row. `.repeat(8)}\n`,
  );
  const embedder = new HashingEmbedder({ dimensions: 512 });
  const fixture = await IndexFixture.create({ 'lamps.md': paragraphs.join('\n') }, embedder);
  const { windows } = await fixture.build();
  expect(windows.total).toBeGreaterThan(EXACT_LIMIT);
  const bytes = 2 * windows.total * 512 * 4;

  const cycle = async () => {
    const index = await openIndex(fixture.indexDir);
    index.nearestWindows(index.windowVector(0), 10);
    index.passages([0, 1, 2]);
    index.close();
  };
  for (let round = 0; round < 5; round++) await cycle();
  await collectGarbage();
  const before = process.memoryUsage();
  for (let round = 0; round < 30; round++) {
    await cycle();
    if (round % 5 === 4) await collectGarbage();
  }
  const after = process.memoryUsage();
  expect(after.arrayBuffers - before.arrayBuffers).toBeLessThan(bytes);
  // Thirty leaked indexes would be ten times as much.
  expect(after.rss - before.rss).toBeLessThan(10 * bytes);
  expect(await openFiles(fixture.indexDir)).toEqual([]);
});
