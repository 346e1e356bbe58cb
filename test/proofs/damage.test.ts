import { cp, mkdir, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { readCurrent } from '../../src/index/generation/current.ts';
import { openIndex } from '../../src/index/open-index.ts';
import { contentOf, IndexFixture } from '../support/index-fixture.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { sized, tell } from './support/proof.ts';

/** Places in each file at which a bit is flipped. */
const flips = sized(1, 20);

/** Something that becomes of a file; `other` is a file that may be put in its place. */
type Damage = (path: string, other: string) => Promise<unknown>;

const damages: Readonly<Record<string, Damage>> = {
  'cut in half': async (path) => truncate(path, Math.floor((await stat(path)).size / 2)),
  emptied: (path) => writeFile(path, ''),
  overwritten: (path) => writeFile(path, 'something else entirely'),
  removed: (path) => rm(path, { recursive: true }),
  'replaced by that of another generation': (path, other) => cp(other, path),
  'a folder': async (path) => {
    await rm(path);
    await mkdir(path);
    await writeFile(join(path, 'inside'), '');
  },
  ...Object.fromEntries(
    Array.from({ length: flips }, (_, place) => [
      `flipped at ${place + 1} of ${flips}`,
      (path: string) => flip(path, (place + 0.5) / flips),
    ]),
  ),
};

async function flip(path: string, at: number): Promise<void> {
  const content = await readFile(path);
  const place = Math.floor(content.length * at);
  content[place] = (content[place] ?? 0) ^ 4;
  await writeFile(path, content);
}

/** An index of two generations; `older` has it of one alone. */
async function twoGenerations() {
  const fixture = await IndexFixture.create();
  const first = await fixture.build();
  const older = await fixture.read(contentOf);
  await fixture.write('water.md', '# Water\n\nThe reservoir was drained for repairs.\n');
  const second = await fixture.build();
  const newer = await fixture.read(contentOf);
  return { fixture, first: first.generation, second: second.generation, older, newer };
}

/** What an index that may be damaged says, or the sentence that refuses it. */
async function opened({ indexDir, embedder }: IndexFixture): Promise<unknown> {
  try {
    const { fingerprint } = embedder;
    const index = await openIndex(indexDir, { fingerprint });
    try {
      return contentOf(index);
    } finally {
      index.close();
    }
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return error;
  }
}

test(
  'whatever becomes of a file, an intact index is served or a sentence says what to do, and a build mends it',
  async () => {
    const { fixture, first, second, older, newer } = await twoGenerations();
    const { indexDir } = fixture;
    const whole = join(await temporaryFolder(), 'whole');
    await cp(indexDir, whole, { recursive: true });
    const restore = async () => {
      await rm(indexDir, { recursive: true });
      await cp(whole, indexDir, { recursive: true });
    };
    const inside = (await readdir(join(indexDir, second))).map((name) => join(second, name));
    expect(inside.length).toBeGreaterThanOrEqual(4);
    const counts = { tried: 0, newest: 0, older: 0, refused: 0 };
    for (const file of [...inside, 'CURRENT', 'build.lock']) {
      const other = file.startsWith(second)
        ? file.replace(second, first)
        : join(first, 'terms.bm25');
      for (const [what, damage] of Object.entries(damages)) {
        // Without another generation there is only one end: in short, one damage of each file shows it.
        for (const alone of flips > 1 || what === 'emptied' ? [false, true] : [false]) {
          await restore();
          await damage(join(indexDir, file), join(indexDir, other));
          if (alone) await rm(join(indexDir, first), { recursive: true });
          const content = await opened(fixture);
          const place = `${file.replace(second, 'generation')} ${what}${alone ? ', alone' : ''}`;
          counts.tried++;
          if (content instanceof UserError) {
            counts.refused++;
            expect(content.identifier, place).toMatch(/^index-(damaged|format|missing)$/);
            expect(content.message, place).toMatch(/npm (run index|start)/);
            expect(alone || file === 'CURRENT', `${place}: ${content.message}`).toBe(true);
          } else if (JSON.stringify(content) === JSON.stringify(newer)) {
            counts.newest++;
          } else {
            counts.older++;
            expect(content, place).toEqual(older);
          }
          await fixture.build();
          expect(await opened(fixture), place).toEqual(newer);
        }
      }
    }
    tell(
      `${counts.tried} damages: the newest index served after ${counts.newest}, the one before after ${counts.older}, ` +
        `refused in a sentence ${counts.refused}; each mended by the next build`,
    );
    expect(await readCurrent(indexDir)).toBeDefined();
  },
  sized(180_000, 7_200_000),
);
