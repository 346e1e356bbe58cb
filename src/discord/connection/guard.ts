import { type Client, Events } from 'discord.js';
import { deferred } from '../../operations/deferred.ts';
import type { Logger } from '../../operations/logging.ts';
import type { BotFailure } from './bot-failure.ts';
import { closedForGood, tokenRefused } from './describe-connection-failure.ts';
import { isUnauthorized } from './refusals.ts';

/** Watches a client for what it does not recover from; its own way is to stay there and do nothing. */
export interface ConnectionGuard {
  /** Rejects with the reason as soon as the bot cannot go on; never resolves. */
  readonly failed: Promise<never>;
  /** Tells the guard of an error that came up elsewhere: a refused token is final. */
  notice(error: unknown): void;
}

/** Starts watching. */
export function guardConnection(client: Client, logger: Logger): ConnectionGuard {
  const { promise, reject } = deferred<never>();
  const fail = (failure: BotFailure) => reject(failure);
  client.on(Events.ShardDisconnect, ({ code }) => {
    const failure = closedForGood(code);
    if (failure !== undefined) fail(failure);
  });
  client.on(Events.Error, (err) => logger.error({ err }, 'The Discord client reports an error.'));
  client.on(Events.Warn, (warning) => logger.warn(warning));
  client.on(Events.ShardError, (err) => logger.warn({ err }, 'A connection failed.'));
  client.on(Events.ShardReconnecting, (shard) => logger.warn({ shard }, 'Reconnecting.'));
  client.on(Events.ShardResume, (shard, replayed) => logger.info({ shard, replayed }, 'Resumed.'));
  client.rest.on('rateLimited', ({ route, timeToReset }) =>
    logger.warn({ route, timeToReset }, 'Waiting for a rate limit of Discord.'),
  );
  client.rest.on('invalidRequestWarning', ({ count }) =>
    logger.warn({ count }, 'Discord has refused many requests.'),
  );
  return {
    failed: promise,
    notice: (error) => {
      if (isUnauthorized(error)) fail(tokenRefused(error));
    },
  };
}
