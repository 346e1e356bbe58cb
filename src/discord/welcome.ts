import type { Guild } from 'discord.js';
import { languageFor } from '../messages/languages.ts';
import { cleanLine } from './rendering/clean-text.ts';
import { escapeLine } from './rendering/escape.ts';
import { limits, shorten } from './rendering/limits.ts';
import type { Services } from './services.ts';
import { tellManagers } from './tell-managers.ts';

/** Says how to begin to those who may set the bot up, once for a server. */
export async function welcome(guild: Guild, services: Services): Promise<void> {
  const { guildSettings } = services;
  // Of several processes that see the server, one does it.
  const first = await guildSettings.update(guild.id, ({ welcomed }) =>
    welcomed === true ? undefined : { welcomed: true },
  );
  if (first === undefined) return;
  const say = languageFor(guild.preferredLocale).people;
  const text = say.welcome.lines({ server: escapeLine(shorten(cleanLine(guild.name), 100)) });
  const content = shorten(text, limits.content);
  await tellManagers(guild, { content, embeds: [], components: [] }, services);
}
