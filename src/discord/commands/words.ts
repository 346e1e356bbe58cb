import type { LocalizationMap } from 'discord.js';
import { defaultLanguage, languages, localesOf } from '../../messages/languages.ts';
import type { Language, PeopleMessages } from '../../messages/messages.ts';

/** The words of a command or option in a language. */
export interface Words {
  readonly name: string;
  readonly description: string;
}

/**
 * The name of a command as Discord takes it, with those of all other languages.
 * @param from - picks the words of this command from a language's messages
 */
export function named(
  from: (say: PeopleMessages) => Pick<Words, 'name'>,
  among: readonly Language[] = languages,
) {
  const others = localized((say) => from(say).name, among);
  return {
    name: from(defaultLanguage.people).name,
    ...(others === undefined ? {} : { name_localizations: others }),
  };
}

/** {@link named} for what has a description too: slash commands, subcommands and options. */
export function described(
  from: (say: PeopleMessages) => Words,
  among: readonly Language[] = languages,
) {
  const others = localized((say) => from(say).description, among);
  return {
    ...named(from, among),
    description: from(defaultLanguage.people).description,
    ...(others === undefined ? {} : { description_localizations: others }),
  };
}

/** A text in every language but the default one, by locale; nothing where there is no other. */
function localized(
  text: (say: PeopleMessages) => string,
  among: readonly Language[],
): LocalizationMap | undefined {
  const others = among.filter(({ locale }) => locale !== defaultLanguage.locale);
  if (others.length === 0) return undefined;
  return Object.fromEntries(
    others.flatMap((language) =>
      localesOf(language).map((locale) => [locale, text(language.people)] as const),
    ),
  );
}
