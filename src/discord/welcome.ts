import type { Guild } from 'discord.js';
import { languageFor } from '../messages/languages.ts';
import { toPayload } from './payload.ts';
import { cleanLine } from './rendering/clean-text.ts';
import { escapeLine } from './rendering/escape.ts';
import { limits, shorten } from './rendering/limits.ts';
import type { Services } from './services.ts';

/**
 * Says how to begin to those who may set the bot up, once for a server: to its owner, or where they take no direct
 * messages, in the channel for the server's own news.
 */
export async function welcome(guild: Guild, { guildSettings, logger }: Services): Promise<void> {
  if (guildSettings.get(guild.id).welcomed === true) return;
  guildSettings.update(guild.id, { welcomed: true });
  const say = languageFor(guild.preferredLocale).people;
  const text = say.welcome.lines({ server: escapeLine(shorten(cleanLine(guild.name), 100)) });
  const content = shorten(text, limits.content);
  const message = toPayload({ content, embeds: [], components: [] });
  try {
    const owner = await guild.fetchOwner();
    await owner.send(message);
  } catch (error) {
    logger.debug({ err: error }, 'The owner of a server takes no direct messages.');
    await guild.systemChannel?.send(message).catch((err: unknown) => {
      logger.info({ err, guild: guild.id }, 'Nobody could be told how to begin.');
    });
  }
}
