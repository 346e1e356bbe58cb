import { tokenize } from './tokenize.ts';

/**
 * What BM25 indexes of a passage: the words of its article's title, of the headings above it, and its own. The
 * title is what tells a reader what "it" is in the text below.
 */
export function passageTerms(passage: {
  readonly title: string;
  readonly headingPath: readonly string[];
  readonly text: string;
}): string[] {
  const above = new Set([passage.title, ...passage.headingPath]);
  return [...above, passage.text].flatMap(tokenize);
}
