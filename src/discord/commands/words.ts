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
  return {
    name: from(defaultLanguage.people).name,
    ...localized('name_localizations', (say) => from(say).name, among),
  };
}

/** {@link named} for what has a description too: slash commands, subcommands and options. */
export function described(
  from: (say: PeopleMessages) => Words,
  among: readonly Language[] = languages,
) {
  return {
    ...named(from, among),
    description: from(defaultLanguage.people).description,
    ...localized('description_localizations', (say) => from(say).description, among),
  };
}

/** A text in every language but the default one, by locale; without other languages the field is left out. */
function localized<Field extends string>(
  field: Field,
  text: (say: PeopleMessages) => string,
  among: readonly Language[],
): { readonly [Name in Field]?: LocalizationMap } {
  const texts = among
    .filter(({ locale }) => locale !== defaultLanguage.locale)
    .flatMap((language) =>
      localesOf(language).map((locale) => [locale, text(language.people)] as const),
    );
  const map: { [Name in string]?: LocalizationMap } =
    texts.length === 0 ? {} : { [field]: Object.fromEntries(texts) };
  return map as { readonly [Name in Field]?: LocalizationMap };
}
