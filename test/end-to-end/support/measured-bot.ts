import { loadConfig } from '../../../src/config.ts';
import { runBot } from '../../../src/run-bot.ts';
import { type LoopDelay, loopDelay, watchLoop } from '../../proofs/support/loop-delay.ts';

/** How the bot's process is: memory in bytes, garbage left out, and its event loop since the last time it was asked. */
export interface Measured {
  readonly heapUsed: number;
  readonly external: number;
  readonly rss: number;
  /** What keeps the process alive: sockets, timers, files. */
  readonly handles: number;
  readonly loop: LoopDelay;
}

const histogram = watchLoop();

// Runs as a process of its own, with --expose-gc: the bot, which tells how it is when it is asked.
process.on('message', () => {
  const loop = loopDelay(histogram);
  globalThis.gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  const handles = process.getActiveResourcesInfo().length;
  process.send?.({ heapUsed, external, rss, handles, loop } satisfies Measured);
  // Collecting all garbage is no part of the next figure.
  setImmediate(() => histogram.reset());
});
process.exitCode = await runBot(loadConfig());
process.exit();
