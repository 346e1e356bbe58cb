import { cleanText } from '../clean-text.ts';
import { decodeText } from '../decode-text.ts';
import type { DocumentDraft, DocumentPart } from '../document-draft.ts';

/** What a reader makes of a text. */
type Found = DocumentDraft | readonly DocumentPart[];

/**
 * Reads a file of text.
 * @param read - gets the text, clean and with line feeds only
 * @param declared - the encoding that the file itself states
 * @throws {UnreadableFile} when the bytes are no text, and as `read` does
 */
export async function readText(
  bytes: Uint8Array,
  read: (text: string) => Found | Promise<Found>,
  declared?: string,
): Promise<Found> {
  const { text, warning } = decodeText(bytes, declared);
  const found = await read(cleanText(text));
  if (warning === undefined) return found;
  if ('blocks' in found) return withWarning(found, warning);
  return found.map(({ part, draft }) => ({
    part,
    draft: 'blocks' in draft ? withWarning(draft, warning) : draft,
  }));
}

function withWarning(draft: DocumentDraft, warning: string): DocumentDraft {
  return { ...draft, warnings: [warning, ...(draft.warnings ?? [])] };
}
