import { type Client, Events } from 'discord.js';
import type { Config } from '../config.ts';
import { UserError } from '../errors.ts';
import { keep } from '../operations/store/keep.ts';
import { createClient } from './connection/client.ts';
import { type ConnectionGuard, guardConnection } from './connection/guard.ts';
import { logIn } from './connection/log-in.ts';
import { heldShards } from './held-shards.ts';
import { onInteraction } from './interactions/on-interaction.ts';
import { reportInteractionFailure } from './interactions/report-interaction-failure.ts';
import { onMessage } from './messages/on-message.ts';
import { type BotParts, createServices, type Services } from './services.ts';
import { startWeeklySummaries } from './weekly/weekly-summaries.ts';
import { welcome } from './welcome.ts';

/** A bot that is connected. */
export interface Bot {
  readonly client: Client<true>;
  /** Rejects with a `BotFailure` when the bot cannot go on; never resolves. */
  readonly failed: Promise<never>;
  /** Stops the asking, which tells everybody who waits, and disconnects. */
  stop(): Promise<void>;
}

/**
 * Connects the bot to Discord; settles when it is ready.
 * @throws {BotFailure} that says why it cannot
 */
export async function startBot(config: Config, parts: BotParts): Promise<Bot> {
  const { token } = config.discord;
  if (token === undefined) {
    throw new UserError('settings-invalid:no-token');
  }
  const client = createClient(config);
  const guard = guardConnection(client, parts.logger);
  const ready = await logIn(client, token, guard);
  const services = createServices(config, ready, parts);
  listen(services, guard);
  const endSummaries = startWeeklySummaries(services);
  const { shards, count } = heldShards(ready);
  const facts = { servers: ready.guilds.cache.size, shards, shardCount: count };
  parts.logger.info(facts, 'The bot is ready.');
  return {
    client: ready,
    failed: guard.failed,
    stop: async () => {
      await endSummaries();
      await parts.asking.stop();
      await ready.destroy();
    },
  };
}

function listen(services: Services, guard: ConnectionGuard): void {
  const { client, asking, answers, logger } = services;
  client.on(Events.InteractionCreate, (interaction) => {
    const act = async () => {
      // Completing twice what is typed harms nobody, and comes with every key.
      if (!interaction.isAutocomplete() && !(await asking.isNew(interaction.id))) return;
      await onInteraction(interaction, services);
    };
    act()
      .catch((error: unknown) => {
        guard.notice(error);
        return reportInteractionFailure(interaction, error, services);
      })
      .catch((err: unknown) => logger.error({ err }, 'A failure could not be told.'));
  });
  client.on(Events.MessageCreate, (message) => {
    onMessage(message, services).catch((err: unknown) => {
      guard.notice(err);
      logger.error({ err }, 'A message could not be answered.');
    });
  });
  client.on(Events.GuildCreate, (guild) => {
    welcome(guild, services).catch((err: unknown) =>
      logger.warn({ err }, 'A server could not be told how to begin.'),
    );
  });
  client.on(Events.GuildDelete, ({ id }) => {
    void keep(() => answers.forgetGuild(id), services);
    logger.info({ guild: id }, 'The bot has left a server; what it left is deleted.');
  });
}
