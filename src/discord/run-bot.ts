import { join } from 'node:path';
import type { Config } from '../config.ts';
import { GRAPH_LIBRARY_MISSING, loadGraphLibrary } from '../index/vectors/graph-library.ts';
import { createLogger } from '../operations/logging.ts';
import { openStore } from '../operations/store/database.ts';
import { exitCode } from '../terminal/run-command.ts';
import { openTownClerk } from '../townclerk.ts';
import { BotFailure } from './connection/bot-failure.ts';
import { buildInChild } from './reindex/build-in-child.ts';
import { startBot } from './start-bot.ts';

/** File of the bot's own data in `DATA_DIR`. */
const storeFile = 'town-clerk.sqlite';

/**
 * Runs the bot until it is told to stop or cannot go on.
 * @returns the exit code; what went wrong has been told on standard error
 * @throws {UserError} where something the bot needs cannot be opened
 */
export async function runBot(config: Config): Promise<number> {
  const { discord, openai, logLevel } = config;
  const logger = createLogger(logLevel, [discord.token, openai.apiKey]);
  const stopped = untilSignal();
  if ((await loadGraphLibrary()) === undefined) logger.warn(GRAPH_LIBRARY_MISSING);
  const townClerk = await openTownClerk(config, (err) =>
    logger.error({ err }, 'A new index cannot be used; the old one stays served.'),
  );
  try {
    const store = openStore(join(config.dataDir, storeFile));
    try {
      const bot = await startBot(config, {
        asker: townClerk,
        index: townClerk.index,
        store,
        rebuild: buildInChild(config),
        logger,
      });
      const failed = await Promise.race([stopped, bot.failed]).catch((error: unknown) => error);
      logger.info('Stopping.');
      await bot.stop();
      if (failed !== undefined) throw failed;
      return exitCode.done;
    } finally {
      store.close();
    }
  } catch (error) {
    if (!(error instanceof BotFailure)) throw error;
    process.stderr.write(`${error.message}\n`);
    return error.exitCode;
  } finally {
    await townClerk.close();
  }
}

/** Settles at the first signal to stop; the second one ends the process at once, as it would without this. */
function untilSignal(): Promise<undefined> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => resolve(undefined));
  });
}
