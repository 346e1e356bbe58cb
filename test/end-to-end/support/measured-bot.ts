import { loadConfig } from '../../../src/config.ts';
import { runBot } from '../../../src/run-bot.ts';

/** Memory of the bot's process in bytes, garbage left out. */
export interface Memory {
  readonly heapUsed: number;
  readonly external: number;
  readonly rss: number;
}

// Runs as a process of its own, with --expose-gc: the bot, which tells its memory when it is asked.
process.on('message', () => {
  globalThis.gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  process.send?.({ heapUsed, external, rss } satisfies Memory);
});
process.exitCode = await runBot(loadConfig());
process.exit();
