import { cleanText } from '../clean-text.ts';
import { decodeText } from '../decode-text.ts';
import type { DocumentDraft } from '../document-draft.ts';
import { readFrontMatter } from '../metadata/front-matter.ts';
import { formatOf } from './format.ts';
import { markdownBlocks } from './markdown.ts';

/**
 * Reads a file by the format that its name states.
 * @throws {UnreadableFile} when it cannot be used.
 */
export async function readDocument(path: string, bytes: Uint8Array): Promise<DocumentDraft> {
  switch (formatOf(path)) {
    default:
      return readMarkdown(decodeText(bytes));
  }
}

function readMarkdown(source: string): DocumentDraft {
  const { metadata, body } = readFrontMatter(cleanText(source));
  const blocks = markdownBlocks(body);
  const title = metadata.title ?? blocks.find((block) => block.kind === 'heading')?.text;
  return { ...metadata, title, blocks };
}
