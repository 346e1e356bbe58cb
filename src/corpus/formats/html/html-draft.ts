import { oneLine } from '../../clean-text.ts';
import type { DocumentDraft, DraftBlock } from '../../document-draft.ts';
import { findStatedMetadata } from '../../metadata/datelines.ts';
import { chooseTitle } from './page-title.ts';

/**
 * An article whose blocks were made from a document without a page around it: what its properties leave out is
 * looked for in its text.
 * @param stated - what the document's properties say; its title may be a template's
 */
export function htmlDraft(
  blocks: readonly DraftBlock[],
  stated: Omit<DocumentDraft, 'blocks'> = {},
): DocumentDraft {
  const found = findStatedMetadata(blocks.map((block) => oneLine(block.text)));
  const headings = blocks
    .filter(({ kind }) => kind === 'heading')
    .map(({ level = 1, text }) => ({ level, text: oneLine(text) }));
  const first = headings.filter(({ level }) => level === 1);
  const [opening] = blocks;
  return {
    ...stated,
    title:
      (first.length === 1 || opening?.kind === 'heading'
        ? (first[0] ?? headings[0])?.text
        : undefined) ??
      chooseTitle({
        headline: undefined,
        name: stated.title,
        metas: [],
        page: undefined,
        headings,
        publisher: stated.publisher,
      }),
    publisher: stated.publisher ?? found.publisher,
    published: stated.published ?? found.published,
    url: stated.url ?? found.url,
    blocks,
  };
}
