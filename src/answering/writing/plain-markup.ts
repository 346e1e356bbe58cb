import { outsideCode } from '../citing/outside-code.ts';
import { htmlAsMarkdown } from './html-as-markdown.ts';
import { mathAsText } from './math-as-text.ts';
import { tablesAsLists } from './tables-as-lists.ts';

/**
 * A model's text in the Markdown that every front end can show: HTML becomes Markdown, formulas become plain signs,
 * and each row of a table becomes a list item that says what its columns are. So each is a statement of its own that
 * can be checked and cited.
 * @param passages - what it was written from
 */
export function plainMarkup(text: string, passages: readonly { readonly text: string }[]): string {
  const isName = (word: string) => passages.some((passage) => passage.text.includes(word));
  return tablesAsLists(
    outsideCode(text, (prose) => mathAsText(htmlAsMarkdown(prose))),
    isName,
  );
}
