import { keep } from './keep.ts';
import type { Services } from './services.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** Deletes what is older than the settings allow, now and every day; gives the function that ends it. */
export function startRetention(services: Services): () => void {
  const { answers, config } = services;
  const forget = () =>
    keep(() => answers.forgetBefore(Date.now() - config.retentionDays * dayMs), services);
  forget();
  const timer = setInterval(forget, dayMs);
  timer.unref();
  return () => clearInterval(timer);
}
