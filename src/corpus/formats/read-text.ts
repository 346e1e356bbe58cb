import { cleanText } from '../clean-text.ts';
import { decodeText } from '../decode-text.ts';
import type { DocumentDraft } from '../document-draft.ts';

/**
 * Reads a file of text.
 * @param read - gets the text, clean and with line feeds only
 * @param declared - the encoding that the file itself states
 * @throws {UnreadableFile} when the bytes are no text, and as `read` does
 */
export function readText<T extends DocumentDraft | DocumentDraft[]>(
  bytes: Uint8Array,
  read: (text: string) => T,
  declared?: string,
): T | DocumentDraft | DocumentDraft[] {
  const { text, warning } = decodeText(bytes, declared);
  const found = read(cleanText(text));
  if (warning === undefined) return found;
  const [first, ...others] = Array.isArray(found) ? found : [found];
  if (first === undefined) return found;
  const warned = { ...first, warnings: [warning, ...(first.warnings ?? [])] };
  return Array.isArray(found) ? [warned, ...others] : warned;
}
