import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { contentOf, IndexFixture } from '../support/index-fixture.ts';
import { BuildToKill, type Phase } from './support/build-to-kill.ts';
import { sized, tell } from './support/proof.ts';

const articles = sized(30, 300);
const kills = sized(4, 200);
const phases: readonly Phase[] = ['reading', 'embedding', 'writing', 'checking'];

/** All articles as they are in one version of the corpus, by file name. */
function corpusOf(version: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: articles }, (_, number) => [
      `note-${number}.md`,
      `# Note ${number}\n\nThe swan of note ${number} is called Berta ${version}.\n\nIt lives on pond ${version * number}.\n`,
    ]),
  );
}

async function write(fixture: IndexFixture, version: number): Promise<void> {
  for (const [path, text] of Object.entries(corpusOf(version))) await fixture.write(path, text);
}

/** The version that an index is of as a whole: fails where it is a mixture of two. */
function versionServed(fixture: IndexFixture, versions: readonly number[]): Promise<number> {
  return fixture.read(async (index) => {
    const served = versions.find((version) =>
      Object.entries(corpusOf(version)).every(
        ([path, text]) =>
          index.manifest.articles[path] === createHash('sha256').update(text).digest('hex'),
      ),
    );
    expect(Object.keys(index.manifest.articles)).toHaveLength(articles);
    const asked = `The swan of note 7 is called Berta ${served}.`;
    const [hit] = index.nearestWindows(await fixture.embedder.embedQuestion(asked), 1);
    const [passage] = index.passages([hit?.passage ?? -1]);
    expect(passage?.text).toContain(`Berta ${served}`);
    return served ?? Number.NaN;
  });
}

test(
  'a build that is killed at any moment of any phase leaves an index that opens and answers',
  async () => {
    const fixture = await IndexFixture.create(corpusOf(0));
    await fixture.build();
    let next = new BuildToKill();
    const take = () => {
      const ready = next;
      next = new BuildToKill();
      return ready;
    };
    await write(fixture, 1);
    const whole = await take().build(fixture);
    const lasts = (phase: Phase) => {
      const following = phases[phases.indexOf(phase) + 1];
      const end = following === undefined ? undefined : whole.began.get(following);
      return (end ?? whole.tookMs) - (whole.began.get(phase) ?? 0);
    };
    const seen = new Map<string, { kills: number; before: number; after: number }>();
    let [before, version] = [1, 1];
    for (let kill = 0; kill < kills; kill++) {
      const phase = phases[kill % phases.length] ?? 'reading';
      const share = Math.floor(kill / phases.length) / (kills / phases.length);
      await write(fixture, ++version);
      const ended = await take().build(fixture, { phase, afterMs: share * lasts(phase) });
      const served = await versionServed(fixture, [before, version]);
      expect([before, version]).toContain(served);
      const row = ended.killed ? (ended.phase ?? 'start') : 'ended before';
      const count = seen.get(row) ?? { kills: 0, before: 0, after: 0 };
      count.kills++;
      count[served === version ? 'after' : 'before']++;
      seen.set(row, count);
      before = served;
    }
    next.end();
    for (const [phase, { kills: number, before: old, after }] of seen) {
      tell(
        `${phase}: ${number} builds, the old index served after ${old}, the new one after ${after}`,
      );
    }
    expect([...seen.keys()]).toEqual(expect.arrayContaining(['reading', 'embedding']));

    await fixture.build();
    const clean = await IndexFixture.create(corpusOf(version));
    await clean.build();
    expect(await fixture.read(contentOf)).toEqual(await clean.read(contentOf));
  },
  sized(180_000, 7_200_000),
);
