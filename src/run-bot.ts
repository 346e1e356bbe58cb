import type { Asking } from './asking/asking.ts';
import type { Config } from './config.ts';
import { BotFailure } from './discord/connection/bot-failure.ts';
import { type Bot, startBot } from './discord/start-bot.ts';
import { createMetrics } from './http/metrics.ts';
import { startHttp } from './http/start-http.ts';
import { english } from './messages/english.ts';
import { exitCode } from './operations/exit-code.ts';
import { createLogger } from './operations/logging.ts';
import { type OpenService, openService } from './service.ts';

/** How the bot is run. */
export interface RunBotOptions {
  /** Whether an index that is missing or stale is built, while the bot is there already. */
  readonly builds?: boolean;
  /** Whether HTTP alone is served where there is no token. */
  readonly withoutDiscord?: boolean;
}

/**
 * Runs the bot, and what is served by HTTP, until it is told to stop or cannot go on.
 * @returns the exit code; what went wrong has been told on standard error
 * @throws {UserError} where something the bot needs cannot be opened
 */
export async function runBot(config: Config, options: RunBotOptions = {}): Promise<number> {
  const { discord, openai, http, logLevel, databaseUrl, personKey } = config;
  const secrets = [discord.token, openai.apiKey, http.secret, databaseUrl, personKey];
  const logger = createLogger(logLevel, secrets);
  const stopped = untilSignal();
  const service = await openService(config, logger, options);
  let bot: Bot | undefined;
  let served: ServedHttp | undefined;
  try {
    served = await serveHttp(config, service, () => bot?.client.isReady() ?? false);
    const asking = served?.asking ?? service.asking;
    if (discord.token !== undefined || !options.withoutDiscord) {
      bot = await startBot(config, { ...service, asking });
    }
    const failures = [service.failed, ...(bot === undefined ? [] : [bot.failed])];
    const failed = await Promise.race([stopped, ...failures]).catch((error: unknown) => error);
    logger.info('Stopping.');
    await (bot ?? service.asking).stop();
    if (failed !== undefined) throw failed;
    return exitCode.done;
  } catch (error) {
    if (!(error instanceof BotFailure)) throw error;
    process.stderr.write(`${error.message}\n`);
    return error.exitCode;
  } finally {
    await served?.close();
    await service.close();
  }
}

/** What is served by HTTP, and the asking that is measured for it. */
interface ServedHttp {
  readonly asking: Asking;
  close(): Promise<void>;
}

async function serveHttp(
  config: Config,
  service: OpenService,
  connected: () => boolean,
): Promise<ServedHttp | undefined> {
  const { port, host, secret } = config.http;
  if (port === undefined) return undefined;
  const usesDiscord = config.discord.token !== undefined;
  const gateway = () => (usesDiscord ? connected() : undefined);
  const metrics = createMetrics({ ...service, gateway });
  const { asking } = metrics;
  const unready = async () => {
    const error = await service.index.use(async () => undefined).catch((reason: unknown) => reason);
    if (error !== undefined) return error instanceof Error ? error.message : String(error);
    return gateway() === false ? english.operators.http.notConnected : undefined;
  };
  const { reindexing, logger } = service;
  const { openCollections } = config;
  const parts = { asking, reindexing, metrics, unready, secret, logger, openCollections };
  const { close } = await startHttp({ port, host }, parts);
  return { asking, close };
}

/** Settles at the first signal to stop; the second one ends the process at once, as it would without this. */
function untilSignal(): Promise<undefined> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => resolve(undefined));
  });
}
