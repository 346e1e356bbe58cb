import { formatsOf } from '../formats.ts';

/** As `Intl` and Discord know it, whose only Portuguese is Brazil's. */
export const locale = 'pt-BR';

/** How Portuguese writes numbers, plurals and dates. */
export const formats = formatsOf(locale);

/** Words that are counted in more than one message. */
export const nouns = {
  article: { one: 'artigo', other: 'artigos' },
  day: { one: 'dia', other: 'dias' },
  entry: { one: 'registro', other: 'registros' },
  passage: { one: 'trecho', other: 'trechos' },
  question: { one: 'pergunta', other: 'perguntas' },
} as const;
