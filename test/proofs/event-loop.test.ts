import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadConfig } from '../../src/config.ts';
import { readQuestions } from '../../src/evaluation/questions.ts';
import { createLogger } from '../../src/operations/logging.ts';
import { SqliteStore } from '../../src/operations/store/sqlite-store.ts';
import { createService } from '../../src/service.ts';
import { openTownClerk } from '../../src/townclerk.ts';
import { CommandWorkspace } from '../support/command-workspace.ts';
import { type LoopDelay, loopDelay, watchLoop } from './support/loop-delay.ts';
import { sized, tell } from './support/proof.ts';

const people = sized(30, 100);
const questionsEach = sized(1, 10);

/** How long people who ask all at once keep the process from everything else. */
async function underLoad(workspace: CommandWorkspace, embedsAside: boolean): Promise<LoopDelay> {
  const config = loadConfig(
    {
      CORPUS_DIR: workspace.corpusDir,
      INDEX_DIR: workspace.indexDir,
      DATA_DIR: workspace.dataDir,
      EMBEDDING_THREADS: '1',
      LIMIT_PERSON_PER_MINUTE: '1000',
      LIMIT_SERVER_PER_MINUTE: '10000',
      LIMIT_OVERALL_PER_MINUTE: '10000',
      LIMIT_WAITING: String(people),
    },
    undefined,
  );
  const questions = await readQuestions('test/fixtures/questions/shipped.jsonl');
  const townClerk = await openTownClerk(config, { embedsAside });
  const store = SqliteStore.open(join(workspace.folder, `${embedsAside}.sqlite`));
  const { index } = townClerk;
  const rebuild = () => Promise.reject(new Error('Nothing is built here.'));
  const logger = createLogger('silent', []);
  const service = createService(config, {
    asker: townClerk,
    index,
    store,
    personKey: (person) => person,
    rebuild,
    logger,
  });
  const histogram = watchLoop();
  const startedAt = performance.now();
  const ask = async (person: number) => {
    for (let number = 0; number < questionsEach; number++) {
      const text = questions[(person * questionsEach + number) % questions.length]?.question ?? '';
      const history = async () => [];
      const outcome = await service.asking.ask({
        text,
        person: String(person),
        server: null,
        place: 'here',
        collections: undefined,
        history,
      });
      expect(outcome.kind).toBe('answered');
    }
  };
  await Promise.all(Array.from({ length: people }, (_, person) => ask(person)));
  histogram.disable();
  const delay = loopDelay(histogram);
  const seconds = (performance.now() - startedAt) / 1000;
  const rate = Math.round((people * questionsEach) / seconds);
  const where = embedsAside ? 'in a thread of its own' : 'in the main thread';
  tell(
    `embedding ${where}: ${people * questionsEach} questions of ${people} people, ${rate} a second; ` +
      `event loop kept waiting p50 ${delay.p50} ms, p99 ${delay.p99} ms, longest ${delay.max} ms`,
  );
  await service.close();
  await store.close();
  await townClerk.close();
  return delay;
}

test(
  'a hundred people who ask at once keep the process from listening for less time where a thread embeds',
  async () => {
    const workspace = await CommandWorkspace.create();
    try {
      await workspace.build();
      const main = await underLoad(workspace, false);
      const aside = await underLoad(workspace, true);
      // Other work on the machine makes both longer: what is promised is the difference.
      expect(aside.p50).toBeLessThan(main.p50);
    } finally {
      await workspace.remove();
    }
  },
  sized(180_000, 3_600_000),
);
