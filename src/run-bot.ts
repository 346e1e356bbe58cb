import type { Config } from './config.ts';
import { BotFailure } from './discord/connection/bot-failure.ts';
import { startBot } from './discord/start-bot.ts';
import { loadGraphLibrary } from './index/vectors/graph-library.ts';
import { english } from './messages/english.ts';
import { exitCode } from './operations/exit-code.ts';
import { createLogger } from './operations/logging.ts';
import { openService } from './service.ts';

/**
 * Runs the bot until it is told to stop or cannot go on.
 * @param options.builds - whether an index that is missing or stale is built, while the bot is there already
 * @returns the exit code; what went wrong has been told on standard error
 * @throws {UserError} where something the bot needs cannot be opened
 */
export async function runBot(
  config: Config,
  options: { readonly builds?: boolean } = {},
): Promise<number> {
  const { discord, openai, logLevel } = config;
  const logger = createLogger(logLevel, [discord.token, openai.apiKey]);
  const stopped = untilSignal();
  if ((await loadGraphLibrary()) === undefined) {
    logger.warn(english.operators.doctor.graphLibraryMissing);
  }
  const service = await openService(config, logger, options);
  try {
    const bot = await startBot(config, service);
    const failed = await Promise.race([stopped, bot.failed, service.failed]).catch(
      (error: unknown) => error,
    );
    logger.info('Stopping.');
    await bot.stop();
    if (failed !== undefined) throw failed;
    return exitCode.done;
  } catch (error) {
    if (!(error instanceof BotFailure)) throw error;
    process.stderr.write(`${error.message}\n`);
    return error.exitCode;
  } finally {
    await service.close();
  }
}

/** Settles at the first signal to stop; the second one ends the process at once, as it would without this. */
function untilSignal(): Promise<undefined> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => resolve(undefined));
  });
}
