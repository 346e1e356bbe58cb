import type { Interaction, Message } from 'discord.js';
import { languageFor } from '../messages/languages.ts';
import type { PeopleMessages } from '../messages/messages.ts';

/**
 * The messages in the language of a reader: the one that somebody who uses a command or button has chosen in Discord,
 * also for an answer that others see, because a server's language is English wherever nobody has set it; of a
 * message's author Discord tells none, so that it is the server's, and in direct messages what is known of them, else
 * English. The only place where the language of a reply is chosen.
 * @param known - the locale that somebody who writes in private was seen to use
 */
export function sayTo(reader: Interaction | Message, known?: string): PeopleMessages {
  const locale = 'locale' in reader ? reader.locale : (reader.guild?.preferredLocale ?? known);
  return languageFor(locale).people;
}
