import { setTimeout as wait } from 'node:timers/promises';

/**
 * Milliseconds before each further try. Together they span a server's restart; a failover takes longer, but nobody
 * waits that long for an answer.
 */
const PAUSES_MS = [100, 400, 1200];

/**
 * Does work again where it failed for a reason that passes.
 * @param passes - whether it may go well another time
 * @throws what the last try threw; the signal's reason when it was aborted
 */
export async function retrying<Result>(
  work: () => Promise<Result>,
  passes: (error: unknown) => boolean,
  signal?: AbortSignal,
): Promise<Result> {
  for (const pause of PAUSES_MS) {
    try {
      return await work();
    } catch (error) {
      signal?.throwIfAborted();
      if (!passes(error)) throw error;
      // Those that failed together shall not all come back together.
      await wait(pause * (0.5 + Math.random()), undefined, { ...(signal && { signal }) }).catch(
        () => signal?.throwIfAborted(),
      );
    }
  }
  return work();
}
