import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterPostgres,
} from 'rate-limiter-flexible';
import { z } from 'zod';
import type { Store } from '../../operations/store/store.ts';

const minuteSeconds = 60;

/** Makes what counts something in windows of a minute. @param name - of what is counted; @param points - the most */
export type LimiterMaker = (name: string, points: number) => RateLimiterAbstract;

/** Counts in this process. */
export const ownLimiter: LimiterMaker = (_, points) =>
  new RateLimiterMemory({ points, duration: minuteSeconds });

const row = z.object({
  points: z.coerce.number(),
  expire: z.coerce.number().nullable(),
});

/** Counts in the database, for all processes; in this one while the database cannot be reached. */
export function sharedLimiter(store: Store): LimiterMaker {
  const query = async ({ text, values }: { text: string; values: readonly unknown[] }) => {
    const rows = await store.write((queries) => queries.rows(row, text, values));
    return { rows, rowCount: rows.length };
  };
  return (name, points) =>
    new RateLimiterPostgres({
      storeClient: { query },
      storeType: 'client',
      tableName: 'limits',
      tableCreated: true,
      clearExpiredByTimeout: false,
      keyPrefix: name,
      points,
      duration: minuteSeconds,
      insuranceLimiter: new RateLimiterMemory({ points, duration: minuteSeconds }),
    });
}
