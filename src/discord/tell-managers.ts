import type { Guild } from 'discord.js';
import { toPayload } from './payload.ts';
import type { RenderedMessage } from './rendering/message.ts';
import type { Services } from './services.ts';

/**
 * Tells those who may set the bot up: a server's owner, or where they take no direct messages, the channel for the
 * server's own news. Where neither is possible, the log says so.
 */
export async function tellManagers(
  guild: Guild,
  message: RenderedMessage,
  { logger }: Pick<Services, 'logger'>,
): Promise<void> {
  const payload = toPayload(message);
  try {
    const owner = await guild.fetchOwner();
    await owner.send(payload);
  } catch (error) {
    logger.debug({ err: error }, 'The owner of a server takes no direct messages.');
    const { systemChannel } = guild;
    const told = await systemChannel?.send(payload).catch((err: unknown) => {
      logger.debug({ err }, 'A server takes no messages in the channel for its news.');
    });
    if (!told) logger.info({ guild: guild.id }, 'Nobody who manages a server could be told.');
  }
}
