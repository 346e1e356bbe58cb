import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import type { Language } from './messages.ts';
import { portuguese } from './portuguese.ts';
import { spanish } from './spanish.ts';

/** The language that everybody understands who has no other. */
export const defaultLanguage: Language = {
  locale: english.locale,
  alsoFor: ['en-US'],
  people: english.people,
};

/** The languages that people can be answered in. A new one is an object like `german`, and an entry here. */
export const languages: readonly Language[] = [
  defaultLanguage,
  german,
  french,
  spanish,
  portuguese,
];

/**
 * The language for a locale: the one that names it, else one of the same language (`es-419` for `es-ES`), else the
 * default.
 * @param locale - as Discord gives it: `de`, `en-US`, `es-419`
 */
export function languageFor(
  locale: string | undefined,
  among: readonly Language[] = languages,
): Language {
  const base = (of: string) => of.split('-')[0];
  return (
    among.find((language) => localesOf(language).some((one) => one === locale)) ??
    among.find((language) => locale !== undefined && base(language.locale) === base(locale)) ??
    defaultLanguage
  );
}

/** All locales that a language serves. */
export function localesOf({ locale, alsoFor = [] }: Language): readonly string[] {
  return [locale, ...alsoFor];
}
