import type { Logger } from '../logging.ts';
import type { AnswerLog } from './answer-log.ts';
import { Duties } from './duties.ts';
import { keep } from './keep.ts';
import type { Store } from './store.ts';

const hourMs = 60 * 60 * 1000;
const dayMs = 24 * hourMs;

/** What runs out by itself: an event is not delivered again after minutes, and questions are counted by the minute. */
const runsOut = [
  "DELETE FROM seen WHERE seen_at < now() - interval '1 hour'",
  "DELETE FROM limits WHERE expire < extract(epoch FROM now() - interval '1 hour') * 1000",
];

/** What retention works with. */
export interface RetentionParts {
  readonly store: Store;
  readonly answers: AnswerLog;
  readonly retentionDays: number;
  readonly logger: Logger;
}

/**
 * Deletes what is older than the settings allow, now and every day, and what runs out by itself every hour; of the
 * processes of a database one does it. Gives the function that ends it.
 */
export function startRetention(parts: RetentionParts): () => void {
  const { store, answers, retentionDays, logger } = parts;
  const duties = new Duties(store);
  // A process with another bound keeps to its own, and each is a little early so that none is a day late.
  const forget = async () => {
    if (!(await duties.take(`retention of ${retentionDays} days`, dayMs - hourMs))) return;
    await answers.forgetBefore(Date.now() - retentionDays * dayMs);
  };
  const sweep = async () => {
    if (!store.shared || !(await duties.take('sweeping', hourMs / 2))) return;
    for (const sql of runsOut) await store.tidy((queries) => queries.run(sql));
  };
  const timers = [
    [forget, dayMs],
    [sweep, hourMs],
  ] as const;
  const running = timers.map(([work, everyMs]) => {
    const kept = () => keep(work, { logger });
    void kept();
    return setInterval(() => void kept(), everyMs).unref();
  });
  return () => {
    for (const timer of running) clearInterval(timer);
  };
}
