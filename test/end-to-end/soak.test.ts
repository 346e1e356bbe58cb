import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sized, tell } from '../proofs/support/proof.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { useTowns } from './support/bot-suite.ts';
import { isEnd, measure, shippedQuestions, startMeasuredBot } from './support/running-bot.ts';
import { type Sample, soakPlot } from './support/soak-plot.ts';
import type { Town } from './support/town.ts';

const town = useTowns();
const people = sized(5, 20);
const samplesWanted = sized(2, 20);
/** Milliseconds between two samples. */
const interval = sized(2000, 15_000);

/** One person who asks in every way, looks at passages and votes, until all end. */
async function visit(here: Town, person: number, running: () => boolean, onAsked: () => void) {
  const general = here.fake.guild('Soak').textChannel('general');
  const asker = here.fake.user(`person ${person}`);
  const questions = await shippedQuestions();
  for (let turn = 0; running(); turn++) {
    const question = questions[(turn * people + person) % questions.length] ?? '';
    const asked =
      turn % 3 === 2
        ? asker.say(general, question, { mention: true })
        : asker.slash('ask', { question }, { channel: general });
    const end = await asked.waitFor(isEnd, { timeoutMs: 60_000 });
    onAsked();
    for (const label of ['👍', 'Show passages']) {
      if (!end.buttons.some((button) => button.label === label)) continue;
      await asker.click(end, label).waitFor(({ loading }) => !loading, { timeoutMs: 60_000 });
    }
  }
}

test(
  'mixed traffic for a long time, with the index rebuilt meanwhile, changes nothing about the process',
  async () => {
    const corpusDir = await temporaryFolder();
    await cp('corpus', corpusDir, { recursive: true });
    const here = await town({ startLater: true, corpusDir, settings: { LOG_LEVEL: 'info' } });
    const bot = await startMeasuredBot(here);
    let running = true;
    let asked = 0;
    const visits = Promise.all(
      Array.from({ length: people }, (_, person) =>
        visit(
          here,
          person,
          () => running,
          () => {
            asked++;
          },
        ),
      ),
    );
    visits.catch(() => undefined);
    const samples: Sample[] = [];
    const errors = () =>
      bot
        .output()
        .split('\n')
        .filter((line) => /"level":[56]0/.test(line)).length;
    let [askedBefore, errorsBefore] = [0, 0];
    const startedAt = performance.now();
    await measure(bot);
    for (let sample = 0; sample < samplesWanted; sample++) {
      if (sample % 4 === 1) {
        await writeFile(
          join(corpusDir, 'swan.md'),
          `# Swan\n\nThe swan is called Berta ${sample}.\n`,
        );
        await here.build();
      }
      await new Promise((resolve) => setTimeout(resolve, interval));
      samples.push({
        ...(await measure(bot)),
        minute: (performance.now() - startedAt) / 60_000,
        asked: asked - askedBefore,
        errors: errors() - errorsBefore,
      });
      [askedBefore, errorsBefore] = [asked, errors()];
      here.fake.assertNoBreaches();
    }
    running = false;
    await visits;
    bot.process.kill('SIGTERM');
    expect(await bot.ended).toBe(0);
    tell(soakPlot(samples));
    expect(samples.map(({ errors: count }) => count)).toEqual(samples.map(() => 0));
    expect(asked).toBeGreaterThan(people);
    const [first, last] = [samples[Math.floor(samples.length / 2)], samples.at(-1)];
    expect((last?.handles ?? 0) - (first?.handles ?? 0)).toBeLessThan(people);
  },
  sized(180_000, 3_600_000),
);
