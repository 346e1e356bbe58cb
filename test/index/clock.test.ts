import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { LiveIndex } from '../../src/index/live-index.ts';
import { contentOf, IndexFixture } from '../support/index-fixture.ts';

afterEach(() => {
  vi.useRealTimers();
});

/** Sets the clock of the machine. */
function clockSays(now: string): void {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(now) });
}

test.each([
  ['back', '2031-01-01T00:00:00Z', '2021-01-01T00:00:00Z'],
  ['forward', '2021-01-01T00:00:00Z', '2031-01-01T00:00:00Z'],
])(
  'a clock that jumps %s between two builds and while one is served changes nothing',
  async (_, first, then) => {
    clockSays(first);
    const fixture = await IndexFixture.create();
    const old = await fixture.build();
    const before = await fixture.read(contentOf);
    const live = await LiveIndex.open(fixture.indexDir);
    try {
      clockSays(then);
      await fixture.write('water.md', '# Water\n\nThe reservoir was drained.\n');
      const { generation } = await fixture.build();
      await live.refresh();
      expect(await live.use(async ({ manifest }) => manifest.generation)).toBe(generation);
      expect((await fixture.build()).generation).toBe(generation);
      await rm(join(fixture.indexDir, generation, 'terms.bm25'));
      expect(await fixture.read(({ manifest }) => manifest.generation)).toBe(old.generation);
      expect(await fixture.read(contentOf)).toEqual(before);
      expect((await fixture.build()).articles.changed).toBe(1);
    } finally {
      await live.close();
    }
  },
);
