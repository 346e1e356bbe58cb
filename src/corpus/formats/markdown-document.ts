import { oneLine } from '../clean-text.ts';
import type { DocumentDraft, DraftBlock } from '../document-draft.ts';
import { findStatedMetadata } from '../metadata/datelines.ts';
import { readFrontMatter } from '../metadata/front-matter.ts';
import { findTitleLine } from '../metadata/title-line.ts';
import { markdownBlocks } from './markdown.ts';

/** A title without a mark of its own is looked for in so many characters. */
const OPENING_LENGTH = 5000;

/** A Markdown file; what its front matter leaves out is looked for in the body. */
export function readMarkdown(source: string): DocumentDraft {
  const { metadata, body } = readFrontMatter(source);
  const blocks = markdownBlocks(body);
  const stated = findStatedMetadata(blocks.map((block) => oneLine(block.text)));
  return {
    ...metadata,
    title: metadata.title ?? titleOf(blocks, body),
    publisher: metadata.publisher ?? stated.publisher,
    published: metadata.published ?? stated.published,
    url: metadata.url ?? stated.url,
    blocks,
  };
}

/** The first heading of the first level, a heading that opens the text, or a first line that reads as a title. */
function titleOf(blocks: readonly DraftBlock[], body: string): string | undefined {
  const heading =
    blocks.find((block) => block.kind === 'heading' && block.level === 1) ?? blocks[0];
  if (heading?.kind === 'heading') return heading.text;
  const lines = blocks.map((block) => (block.kind === 'paragraph' ? oneLine(block.text) : ''));
  const line = lines[findTitleLine(lines).title ?? -1];
  return line !== undefined && isLineOf(line, body.slice(0, OPENING_LENGTH)) ? line : undefined;
}

/** Whether a text has this line to itself: the title of a box or a tab stands behind the mark that opens it. */
function isLineOf(line: string, text: string): boolean {
  return text.split('\n').some((other) => oneLine(other.replace(/[*_`\\]/g, '')) === line);
}
