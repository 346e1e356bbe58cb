import { formatsOf } from '../formats.ts';

/** As `Intl` and Discord know it. */
export const locale = 'es-ES';

/** How Spanish writes numbers, plurals and dates. */
export const formats = formatsOf(locale);

/** Words that are counted in more than one message. */
export const nouns = {
  article: { one: 'artículo', other: 'artículos' },
  day: { one: 'día', other: 'días' },
  entry: { one: 'entrada', other: 'entradas' },
  passage: { one: 'pasaje', other: 'pasajes' },
  question: { one: 'pregunta', other: 'preguntas' },
} as const;
