import { getDocumentProxy, getMeta } from 'unpdf';
import { oneLine } from '../clean-text.ts';
import type { DocumentDraft } from '../document-draft.ts';
import { findStatedMetadata } from '../metadata/datelines.ts';
import { findTitleLine } from '../metadata/title-line.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { pdfBlocks } from './pdf/blocks.ts';
import { checkPdf } from './pdf/limits.ts';
import { pdfLines } from './pdf/lines.ts';
import { type PdfDocument, pageItems } from './pdf/pages.ts';
import { pdfTitle } from './pdf/title.ts';

/**
 * Reads a PDF, page by page.
 * @throws {UnreadableFile} when it is broken, locked, or has no text (a scan), or grows beyond all use.
 */
export async function readPdf(bytes: Uint8Array): Promise<DocumentDraft> {
  checkPdf(bytes);
  const document = await openPdf(bytes);
  try {
    const blocks = pdfBlocks(pdfLines(await pageItems(document)));
    if (blocks.length === 0)
      throw new UnreadableFile('it is a PDF without text (a scan?); add a text layer to it');
    const lines = blocks.map((block) => oneLine(block.text));
    const stated = findStatedMetadata(lines);
    const line = findTitleLine(lines).title;
    return {
      title:
        pdfTitle(await statedTitle(document), blocks) ??
        (line === undefined ? undefined : lines[line]),
      publisher: stated.publisher,
      published: stated.published,
      blocks,
    };
  } finally {
    await document.destroy();
  }
}

async function openPdf(bytes: Uint8Array): Promise<PdfDocument> {
  try {
    // A copy: the parser takes the memory of what it is given.
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException';
    throw new UnreadableFile(locked ? 'it is a PDF with a password' : 'it is a broken PDF', {
      cause: error,
    });
  }
}

async function statedTitle(document: PdfDocument): Promise<string | undefined> {
  const { info } = await getMeta(document);
  const title: unknown = info.Title;
  return typeof title === 'string' ? title : undefined;
}
