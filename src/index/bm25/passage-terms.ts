import { readText } from '../../text/read-text.ts';

/**
 * What BM25 indexes of a passage: the words of its article's title, of the headings above it that are not in its
 * text, and its own. The title is what tells a reader what "it" is in the text below.
 */
export function passageTerms(passage: {
  readonly title: string;
  readonly headingPath: readonly string[];
  readonly text: string;
}): string[] {
  const headings = passage.headingPath.filter((heading) => !passage.text.includes(heading));
  const above = new Set([passage.title, ...headings]);
  return [...above, passage.text].flatMap((part) => readText(part).terms);
}
