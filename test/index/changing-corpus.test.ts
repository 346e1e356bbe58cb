import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentOf, IndexFixture } from '../support/index-fixture.ts';

/** Builds, and does something to the corpus when its first files have been read. */
async function buildMeanwhile(fixture: IndexFixture, change: () => void) {
  let changed = false;
  return fixture.build({
    onProgress: ({ phase, done }) => {
      if (changed || phase !== 'reading' || done < 2) return;
      changed = true;
      change();
    },
  });
}

async function expectLikeCleanBuild(fixture: IndexFixture): Promise<void> {
  const content = await fixture.read(contentOf);
  await fixture.build({ full: true });
  expect(content).toEqual(await fixture.read(contentOf));
}

describe('a corpus that changes while it is read', () => {
  test('is indexed as it was at one moment, and the files that were read again are named', async () => {
    const fixture = await IndexFixture.create();
    const at = (path: string) => join(fixture.corpusDir, path);
    const { articles } = await buildMeanwhile(fixture, () => {
      writeFileSync(at('bridge.md'), '# The new bridge\n\nThe bridge was closed again in June.\n');
      writeFileSync(at('a-new-one.md'), '# A new one\n\nThe swan is called Berta.\n');
      rmSync(at('market.txt'));
    });
    expect(articles).toMatchObject({ total: 5, added: 5, skipped: [] });
    expect(articles.warnings).toEqual(
      ['a-new-one.md', 'bridge.md'].map((path) => ({
        path,
        warning: expect.stringContaining('read again'),
      })),
    );
    await expectLikeCleanBuild(fixture);
  });

  test('is indexed so too where only what changed is read', async () => {
    const fixture = await IndexFixture.create();
    await fixture.build();
    await fixture.write('water.md', '# Water\n\nThe reservoir was drained.\n');
    const { articles } = await buildMeanwhile(fixture, () => {
      writeFileSync(join(fixture.corpusDir, 'bridge.md'), '# Bridge\n\nIt is closed.\n');
      writeFileSync(join(fixture.corpusDir, 'water.md'), '# Water\n\nIt was filled again.\n');
    });
    expect(articles).toMatchObject({ total: 5, changed: 2 });
    await expectLikeCleanBuild(fixture);
    const { articles: after } = await fixture.build();
    expect(after).toMatchObject({ changed: 0, warnings: [] });
  });

  test('and goes on changing is taken as it is after some rounds', async () => {
    const fixture = await IndexFixture.create();
    let number = 0;
    const writing = setInterval(() => {
      writeFileSync(
        join(fixture.corpusDir, 'log.txt'),
        `The log\n\nEntry ${number++} of the log.\n`,
      );
    }, 1);
    try {
      expect((await fixture.build()).articles.total).toBeGreaterThanOrEqual(5);
    } finally {
      clearInterval(writing);
    }
  });
});
