import { formatsOf } from '../formats.ts';

/** As `Intl` and Discord know it. */
export const locale = 'de';

/** How German writes numbers, plurals and dates. */
export const formats = formatsOf(locale);

/** Words that are counted in more than one message. */
export const nouns = {
  article: { one: 'Artikel', other: 'Artikel' },
  day: { one: 'Tag', other: 'Tage' },
  entry: { one: 'Eintrag', other: 'Einträge' },
  passage: { one: 'Textstelle', other: 'Textstellen' },
  question: { one: 'Frage', other: 'Fragen' },
} as const;
