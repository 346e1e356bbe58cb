import type { getDocumentProxy } from 'unpdf';
import { UnreadableFile } from '../../unreadable-file.ts';
import { filledIn } from './form-values.ts';
import type { PdfItem } from './line.ts';

/** A PDF as its parser has opened it. */
export type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;
type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>;

/** Pages that are read of one file; finding the next takes the parser the longer the more there are. */
const MOST_PAGES = 3000;

/** After so many entries in a row that name pages read before, no other is expected. */
const MOST_REPEATED = 50;

/** Runs of text that a page, and a file, may have. */
const MOST_ITEMS_OF_PAGE = 50_000;
const MOST_ITEMS = 1_000_000;

/**
 * The text of each page, with what was filled into its forms. Pages are read one after another, each once: a file
 * may name one page ten thousand times.
 * @throws {UnreadableFile} when there are more pages, or there is more on them, than any document has.
 */
export async function pageItems(document: PdfDocument): Promise<PdfItem[][]> {
  if (document.numPages > MOST_PAGES)
    throw new UnreadableFile(`it is a PDF of more than ${MOST_PAGES} pages; split it into parts`);
  const pages: PdfItem[][] = [];
  const read = new Set<string>();
  let count = 0;
  let repeated = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await pageOf(document, number);
    // A file that names a page within itself has no more pages that could be found.
    if (page === undefined && read.size > 0) break;
    if (page === undefined) throw new UnreadableFile('it is a broken PDF');
    const name = page.ref === null ? `page ${number}` : `${page.ref.num} ${page.ref.gen}`;
    repeated = read.has(name) ? repeated + 1 : 0;
    if (repeated > MOST_REPEATED) break;
    if (repeated > 0) continue;
    read.add(name);
    const items = filledIn(await textOf(page), await page.getAnnotations());
    page.cleanup();
    count += items.length;
    if (count > MOST_ITEMS) throw new UnreadableFile('it is a PDF with more text than a library');
    pages.push(items);
  }
  return pages;
}

async function pageOf(document: PdfDocument, number: number): Promise<PdfPage | undefined> {
  try {
    return await document.getPage(number);
  } catch {
    return undefined;
  }
}

async function textOf(page: PdfPage): Promise<PdfItem[]> {
  const items: PdfItem[] = [];
  const reader = page.streamTextContent().getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    for (const item of part.value.items) if ('str' in item) items.push(placed(item));
    if (items.length <= MOST_ITEMS_OF_PAGE) continue;
    await reader.cancel();
    throw new UnreadableFile('it is a PDF with more text on a page than any page holds');
  }
  return items;
}

interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
}

function placed({ str, transform, width }: TextItem): PdfItem {
  const [, , c = 0, d = 0, x = 0, y = 0] = transform;
  return { str, x, y, width, fontSize: Math.hypot(c, d) };
}
