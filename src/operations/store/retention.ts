import type { Logger } from '../logging.ts';
import type { AnswerLog } from './answer-log.ts';
import { keep } from './keep.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** Deletes what is older than the settings allow, now and every day; gives the function that ends it. */
export function startRetention(
  answers: AnswerLog,
  retentionDays: number,
  logger: Logger,
): () => void {
  const forget = () =>
    keep(() => answers.forgetBefore(Date.now() - retentionDays * dayMs), { logger });
  void forget();
  const timer = setInterval(() => void forget(), dayMs);
  timer.unref();
  return () => clearInterval(timer);
}
