import { appendFile, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCurrent } from '../../src/index/generation/current.ts';
import { HashingEmbedder } from '../support/hashing-embedder.ts';
import { contentOf, IndexFixture } from '../support/index-fixture.ts';

/** Articles for more than one portion of windows. */
const MANY = Object.fromEntries(
  Array.from({ length: 10 }, (_, file) => [
    `notes-${file}.md`,
    Array.from(
      { length: 30 },
      (_, note) => `# Note ${file}-${note}\n\nThe swan of note ${file}-${note} is called Berta.\n`,
    ).join('\n'),
  ]),
);

/** A build that was interrupted after most of its windows were embedded. */
async function interrupted(): Promise<IndexFixture> {
  const fixture = await IndexFixture.create(MANY);
  const controller = new AbortController();
  const stopped = fixture.build({
    signal: controller.signal,
    onProgress: ({ phase, done }) => {
      if (phase === 'embedding' && done === 290) controller.abort(new Error('enough'));
    },
  });
  await expect(stopped).rejects.toThrow('enough');
  return fixture;
}

const savedIn = ({ indexDir }: IndexFixture) => join(indexDir, 'unfinished.vectors');

let clean: unknown;

/** What the index of a build that was not interrupted says. */
async function cleanContent(): Promise<unknown> {
  const fixture = await IndexFixture.create(MANY);
  await fixture.build();
  return fixture.read(contentOf);
}

async function expectWhole(fixture: IndexFixture): Promise<void> {
  clean ??= await cleanContent();
  expect(await fixture.read(contentOf)).toEqual(clean);
}

describe('a build that was interrupted while embedding', () => {
  it('goes on with what it has, and is then like one that was not', async () => {
    const fixture = await interrupted();
    const report = await fixture.build();
    expect(report.windows).toEqual({ total: 300, embedded: 44, reused: 256 });
    await expectWhole(fixture);
    await expect(readFile(savedIn(fixture))).rejects.toThrow();
  });

  it('embeds again what another model is to embed, and what --full asks for', async () => {
    const fixture = await interrupted();
    const full = await fixture.build({ full: true });
    expect(full.windows.embedded).toBe(300);
    const other = await interrupted();
    Object.assign(other, { embedder: new HashingEmbedder({ model: 'other' }) });
    expect((await other.build()).windows.embedded).toBe(300);
  });

  it.each<[string, (path: string) => Promise<unknown>, number]>([
    ['cut short', (path) => truncate(path, 100 * 152 + 70), 200],
    ['with rubbish at its end', (path) => appendFile(path, 'rubbish'), 44],
    ['emptied', (path) => writeFile(path, ''), 300],
    [
      'with a flipped bit',
      async (path) => {
        const content = await readFile(path);
        content[152 * 7 + 40] = (content[152 * 7 + 40] ?? 0) ^ 1;
        await writeFile(path, content);
      },
      45,
    ],
  ])('embeds again what it cannot trust: %s', async (_, damage, embedded) => {
    const fixture = await interrupted();
    await damage(savedIn(fixture));
    expect((await fixture.build()).windows.embedded).toBe(embedded);
    await expectWhole(fixture);
    expect(await readCurrent(fixture.indexDir)).toBeDefined();
  });
});
