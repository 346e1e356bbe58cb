import { formatsOf } from '../formats.ts';

/** As `Intl` and Discord know it. */
export const locale = 'fr';

/** How French writes numbers, plurals and dates. */
export const formats = formatsOf(locale);

/** Words that are counted in more than one message. */
export const nouns = {
  article: { one: 'article', other: 'articles' },
  day: { one: 'jour', other: 'jours' },
  entry: { one: 'entrée', other: 'entrées' },
  passage: { one: 'passage', other: 'passages' },
  question: { one: 'question', other: 'questions' },
} as const;
