import { extractTextItems, getDocumentProxy, getMeta } from 'unpdf';
import { oneLine } from '../clean-text.ts';
import type { DocumentDraft } from '../document-draft.ts';
import { findStatedMetadata } from '../metadata/datelines.ts';
import { findTitleLine } from '../metadata/title-line.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { pdfBlocks } from './pdf-blocks.ts';
import { pdfLines } from './pdf-lines.ts';

/** Names that programs give to documents: file names, and "Microsoft Word - …". */
const NAME_OF_FILE =
  /\.(?:docx?|odt|pdf|indd|qxd|pptx?|xlsx?|rtf|tex|p65)$|^(?:microsoft |untitled|document\d*$)/i;

/**
 * Reads a PDF, page by page.
 * @throws {UnreadableFile} when it is broken, locked, or has no text (a scan).
 */
export async function readPdf(bytes: Uint8Array): Promise<DocumentDraft> {
  const document = await openPdf(bytes);
  try {
    const { items } = await extractTextItems(document);
    const blocks = pdfBlocks(pdfLines(items));
    if (blocks.length === 0)
      throw new UnreadableFile('it is a PDF without text (a scan?); add a text layer to it');
    const lines = blocks.map((block) => oneLine(block.text));
    const stated = findStatedMetadata(lines);
    const heading = blocks.find((block) => block.kind === 'heading')?.text;
    const line = findTitleLine(lines).title;
    return {
      title:
        (await statedTitle(document)) ?? heading ?? (line === undefined ? undefined : lines[line]),
      publisher: stated.publisher,
      published: stated.published,
      blocks,
    };
  } finally {
    await document.destroy();
  }
}

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

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
  if (typeof title !== 'string') return undefined;
  const line = oneLine(title);
  return line.length < 3 || NAME_OF_FILE.test(line) ? undefined : line;
}
