import type { Services } from './services.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** Deletes what is older than the settings allow, now and every day; gives the function that ends it. */
export function startRetention({ answers, config, logger }: Services): () => void {
  const forget = () => {
    try {
      answers.forgetBefore(Date.now() - config.retentionDays * dayMs);
    } catch (err) {
      logger.error({ err }, 'Old rows could not be deleted.');
    }
  };
  forget();
  const timer = setInterval(forget, dayMs);
  timer.unref();
  return () => clearInterval(timer);
}
