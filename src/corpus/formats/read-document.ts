import { cleanText, oneLine } from '../clean-text.ts';
import { decodeText } from '../decode-text.ts';
import type { DocumentDraft, DraftBlock } from '../document-draft.ts';
import { findStatedMetadata } from '../metadata/datelines.ts';
import { readFrontMatter } from '../metadata/front-matter.ts';
import { findTitleLine } from '../metadata/title-line.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { formatOf } from './format.ts';
import { readHtml } from './html.ts';
import { markdownBlocks } from './markdown.ts';
import { readPdf } from './pdf.ts';
import { readPlainText } from './plain-text.ts';

/**
 * Reads a file by the format that its name states.
 * @throws {UnreadableFile} when it cannot be used.
 */
export async function readDocument(path: string, bytes: Uint8Array): Promise<DocumentDraft> {
  switch (formatOf(path)) {
    case 'markdown':
      return readMarkdown(cleanText(decodeText(bytes)));
    case 'html':
      return readHtml(cleanText(decodeText(bytes)));
    case 'text':
      return readPlainText(cleanText(decodeText(bytes)));
    case 'pdf':
      return readPdf(bytes);
    default:
      throw new UnreadableFile('no reader exists for files of this kind');
  }
}

/** What the front matter leaves out is looked for in the body. */
function readMarkdown(source: string): DocumentDraft {
  const { metadata, body } = readFrontMatter(source);
  const blocks = markdownBlocks(body);
  const stated = findStatedMetadata(blocks.map((block) => oneLine(block.text)));
  return {
    ...metadata,
    title: metadata.title ?? titleOf(blocks),
    publisher: metadata.publisher ?? stated.publisher,
    published: metadata.published ?? stated.published,
    url: metadata.url ?? stated.url,
    blocks,
  };
}

/** The first heading of the first level, a heading that opens the text, or a first line that reads as a title. */
function titleOf(blocks: readonly DraftBlock[]): string | undefined {
  const heading =
    blocks.find((block) => block.kind === 'heading' && block.level === 1) ?? blocks[0];
  if (heading?.kind === 'heading') return heading.text;
  const lines = blocks.map((block) => (block.kind === 'paragraph' ? oneLine(block.text) : ''));
  const { title } = findTitleLine(lines);
  return title === undefined ? undefined : lines[title];
}
