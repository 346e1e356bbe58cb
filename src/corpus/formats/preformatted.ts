import type { DraftBlock } from '../document-draft.ts';
import { readsAsProse } from './code-or-prose.ts';
import { unwrapLines } from './unwrap-lines.ts';

/**
 * Text that keeps its own line breaks: a block of code, or, where it reads as prose, its paragraphs with the
 * lines of each joined.
 */
export function preformattedBlocks(text: string): DraftBlock[] {
  if (!readsAsProse(text)) return [{ kind: 'code', text }];
  return unwrapLines(text.split('\n'))
    .join('\n')
    .split(/\n{2,}/)
    .map((paragraph) => ({ kind: 'paragraph', text: paragraph }));
}
