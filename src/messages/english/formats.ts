import { formatsOf } from '../formats.ts';

/** As `Intl` knows it. */
export const locale = 'en-GB';

/** How English writes numbers, plurals and dates. */
export const formats = formatsOf(locale);

/** Words that are counted in more than one message. */
export const nouns = {
  article: { one: 'article', other: 'articles' },
  day: { one: 'day', other: 'days' },
  entry: { one: 'entry', other: 'entries' },
  passage: { one: 'passage', other: 'passages' },
  question: { one: 'question', other: 'questions' },
  server: { one: 'server', other: 'servers' },
  window: { one: 'window', other: 'windows' },
} as const;
