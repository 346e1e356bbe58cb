import { cleanText } from '../clean-text.ts';
import { decodeText } from '../decode-text.ts';
import type { DocumentDraft } from '../document-draft.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { formatOf } from './format.ts';

/**
 * Reads a file by the format that its name states. Each format's reader is loaded with its first file: their
 * libraries would slow every start, also where nothing is read.
 * @throws {UnreadableFile} when it cannot be used.
 */
export async function readDocument(path: string, bytes: Uint8Array): Promise<DocumentDraft> {
  switch (formatOf(path)) {
    case 'markdown': {
      const { readMarkdown } = await import('./markdown-document.ts');
      return readMarkdown(cleanText(decodeText(bytes)));
    }
    case 'html': {
      const { readHtml } = await import('./html.ts');
      return readHtml(cleanText(decodeText(bytes)));
    }
    case 'text': {
      const { readPlainText } = await import('./plain-text.ts');
      return readPlainText(cleanText(decodeText(bytes)));
    }
    case 'pdf': {
      const { readPdf } = await import('./pdf.ts');
      return readPdf(bytes);
    }
    default:
      throw new UnreadableFile('no reader exists for files of this kind');
  }
}
