import type { Services } from '../services.ts';
import { dueSummary } from './due-summary.ts';
import { sendSummary } from './send-summary.ts';

/** How often it is looked whether a summary is due; Discord takes a message with the same nonce once within minutes. */
const intervalMs = 5 * 60 * 1000;

/**
 * Sends the weekly summaries as they become due, from now on.
 * @returns the function that ends it, when nothing is being sent any more
 */
export function startWeeklySummaries(services: Services): () => Promise<void> {
  const { clock, guildSettings, client, logger } = services;
  let running: Promise<void> | undefined;
  const sendDue = async () => {
    for (const [guildId, settings] of await guildSettings.byGuild()) {
      // Servers of other shards are looked after by their own process.
      const guild = client.guilds.cache.get(guildId);
      const due = dueSummary(settings, clock.now());
      if (guild === undefined || due === undefined) continue;
      await sendSummary(guild, due, services).catch((err: unknown) =>
        logger.error({ err, guild: guildId }, 'A weekly summary could not be posted.'),
      );
    }
  };
  const look = async () => {
    running ??= sendDue()
      .catch((err: unknown) => logger.error({ err }, 'Weekly summaries could not be looked up.'))
      .finally(() => {
        running = undefined;
      });
    await running;
  };
  const end = clock.every(intervalMs, look);
  void look();
  return async () => {
    end();
    await running;
  };
}
