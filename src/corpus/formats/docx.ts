import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import { cleanText } from '../clean-text.ts';
import type { DocumentDraft } from '../document-draft.ts';
import { htmlDraft } from './html/html-draft.ts';
import { firstElement, textOf } from './html/node.ts';
import { htmlBlocks } from './html/page-blocks.ts';
import { parseHtml } from './html/parse-html.ts';
import { unzipParts } from './zip.ts';

/** The parts of the archive that hold text; pictures and fonts do not. */
const TEXT_PARTS =
  /^(?:\[Content_Types\]\.xml|_rels\/.*|docProps\/core\.xml|word\/[^/]*\.xml|word\/_rels\/.*)$/;

/** Styles that the library has no elements for. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
];

/**
 * Reads a word-processor file (Office Open XML): headings, lists, tables and notes. Its title is the one that its text
 * begins with, else the one in its properties.
 * @throws {UnreadableFile} when it is damaged, or another kind of file
 */
export async function readDocx(bytes: Uint8Array): Promise<DocumentDraft> {
  const parts = unzipParts(bytes, (name) => TEXT_PARTS.test(name));
  const core = parts['docProps/core.xml'];
  const properties = core === undefined ? undefined : parseHtml(new TextDecoder().decode(core));
  const title = properties && firstElement(properties, 'dc:title');
  // Packed anew from the parts that were checked: the library would unpack whatever the file says.
  const buffer = Buffer.from(zipSync(parts, { level: 0 }));
  const { value } = await mammoth.convertToHtml(
    { buffer },
    { styleMap: STYLES, convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
  );
  const stated = title === undefined ? {} : { title: textOf(title).trim() || undefined };
  return htmlDraft(htmlBlocks(parseHtml(cleanText(value))), stated);
}
