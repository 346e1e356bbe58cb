import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { LiveIndex } from '../../src/index/live-index.ts';
import { ARTICLES, IndexFixture } from '../support/index-fixture.ts';
import { sized, tell } from './support/proof.ts';

const rebuilds = sized(2, 20);
const askers = 20;

const articleOf = (version: number) => `# Water\n\nThe water lasts for ${version} days.\n`;

test(
  'twenty people ask while the index is rebuilt over and over, and none gets a mixture or a failure',
  async () => {
    const fixture = await IndexFixture.create({ ...ARTICLES, 'water.md': articleOf(0) });
    await fixture.build();
    const { fingerprint } = fixture.embedder;
    const problems: Error[] = [];
    const switches: string[] = [];
    const live = await LiveIndex.open(fixture.indexDir, {
      fingerprint,
      intervalMs: 5,
      onProblem: (problem) => problems.push(problem),
      onSwitch: (generation) => switches.push(generation),
    });
    const question = await fixture.embedder.embedQuestion('The water lasts for days.');
    let running = true;
    let asked = 0;
    let slowest = 0;
    const versionOf = new Map<string, string>();
    const ask = async () => {
      let newest = -1;
      while (running) {
        const startedAt = performance.now();
        const [generation, before, after] = await live.use(async (index) => {
          const read = () => {
            const [hit] = index.nearestWindows(question, 1);
            return index.passages([hit?.passage ?? -1])[0]?.text ?? '';
          };
          const first = read();
          await wait(1);
          return [index.manifest.generation, first, read()] as const;
        });
        slowest = Math.max(slowest, performance.now() - startedAt);
        asked++;
        const version = Number(/lasts for (\d+) days/.exec(before)?.[1]);
        // One generation from beginning to end, always the same text for it, and never an older one again.
        expect(after).toBe(before);
        expect(versionOf.get(generation) ?? before).toBe(before);
        expect(version).toBeGreaterThanOrEqual(newest);
        versionOf.set(generation, before);
        newest = version;
      }
    };
    const asking = Promise.all(Array.from({ length: askers }, ask));
    asking.catch(() => undefined);
    for (let version = 1; version <= rebuilds; version++) {
      await fixture.write('water.md', articleOf(version));
      const { generation } = await fixture.build();
      await expect.poll(() => switches.includes(generation), { timeout: 10_000 }).toBe(true);
    }
    running = false;
    await asking;
    await live.close();
    expect(problems).toEqual([]);
    expect(switches).toHaveLength(rebuilds);
    tell(
      `${asked} questions of ${askers} people during ${rebuilds} rebuilds: none failed, none mixed; ` +
        `the slowest took ${Math.round(slowest)} ms`,
    );
  },
  sized(180_000, 7_200_000),
);
