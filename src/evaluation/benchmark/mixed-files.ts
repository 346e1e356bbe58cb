import { strToU8, zipSync } from 'fflate';
import { seededRandom } from '../random.ts';
import { syntheticArticle } from './synthetic-corpus.ts';

/** A file of the benchmarks, in memory. */
export interface MadeFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What a file is made of. */
interface Parts {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const OFFICE = 'application/vnd.openxmlformats';
const RELATION = 'http://schemas.openxmlformats.org';

/** How an article is written in each format, by the ending of its name. */
const WRITERS: Readonly<Record<string, (parts: Parts) => string | Uint8Array>> = {
  md: ({ title, paragraphs }) => `# ${title}\n\n${paragraphs.join('\n\n## More of it\n\n')}\n`,
  html: ({ title, paragraphs }) => page(title, paragraphs),
  txt: ({ title, paragraphs }) => `${title}\n\n${paragraphs.join('\n\n')}\n`,
  csv: ({ paragraphs }) =>
    `Place,Report\n${paragraphs.map((text, row) => `Part ${row},"${text}"`).join('\n')}\n`,
  rst: ({ title, paragraphs }) =>
    `${title}\n${'='.repeat(title.length)}\n\n${paragraphs.join('\n\n')}\n`,
  adoc: ({ title, paragraphs }) => `= ${title}\n\n${paragraphs.join('\n\n')}\n`,
  json: ({ title, paragraphs }) => JSON.stringify({ title, text: paragraphs.join('\n\n') }),
  eml: ({ title, paragraphs }) =>
    `From: Ann <ann@town.example>\r\nSubject: ${title}\r\nDate: Mon, 6 Mar 2028 09:00:00 +0000\r\n\r\n${paragraphs.join('\r\n\r\n')}\r\n`,
  docx: wordFile,
  epub: book,
  pdf: printed,
};

/** The endings of the formats that files are made in. */
export const MADE_ENDINGS: readonly string[] = Object.keys(WRITERS);

/** A file of the kind, of about `paragraphs` times 80 words; the same for the same seed. */
export function makeFile(ending: string, seed: number, paragraphs = 3): MadeFile {
  const texts: string[] = [];
  for (let part = 0; texts.length < paragraphs; part += 1)
    texts.push(
      ...syntheticArticle(seed * 1000 + part)
        .split('\n\n')
        .slice(1),
    );
  const title = `Report ${seed} of ${seededRandom(seed).pick(['Ambleford', 'Wendle', 'Tamble'])}`;
  const parts = { title, paragraphs: texts.slice(0, paragraphs).map((text) => text.trim()) };
  const content = WRITERS[ending]?.(parts) ?? '';
  const bytes = typeof content === 'string' ? strToU8(content) : content;
  return { path: `report-${String(seed).padStart(6, '0')}.${ending}`, bytes };
}

function page(title: string, paragraphs: readonly string[]): string {
  const body = paragraphs.map((text) => `<p>${text}</p>`).join('\n');
  return `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"/><title>${title}</title></head>\n<body><nav><a href="/">Home</a> <a href="/all">All reports</a></nav><article><h1>${title}</h1>\n${body}\n</article><footer>Town council</footer></body></html>\n`;
}

function archive(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
  );
}

function wordFile({ title, paragraphs }: Parts): Uint8Array {
  const body = [title, ...paragraphs]
    .map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`)
    .join('');
  return archive({
    '[Content_Types].xml': `<Types xmlns="${RELATION}/package/2006/content-types"><Default Extension="rels" ContentType="${OFFICE}-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${OFFICE}-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${RELATION}/package/2006/relationships"><Relationship Id="r1" Type="${RELATION}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document ${WORD}><w:body>${body}</w:body></w:document>`,
  });
}

function book({ title, paragraphs }: Parts): Uint8Array {
  return archive({
    'META-INF/container.xml':
      '<container><rootfiles><rootfile full-path="book.opf"/></rootfiles></container>',
    'book.opf': `<package><metadata><dc:title>${title}</dc:title></metadata><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>`,
    'a.xhtml': page(title, paragraphs),
  });
}

/** A PDF whose pages have 50 lines of about 90 characters. */
function printed({ title, paragraphs }: Parts): Uint8Array {
  const lines = [title, ...paragraphs.flatMap((text) => text.match(/.{1,90}(?:\s|$)/g) ?? [])];
  const pages: string[][] = [];
  for (let first = 0; first < lines.length; first += 50) pages.push(lines.slice(first, first + 50));
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${4 + 2 * index} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ];
  for (const [index, text] of pages.entries()) {
    const drawn = text.map((line) => `(${line.replace(/[\\()]/g, '\\$&')}) Tj T*`).join('\n');
    const content = `BT /F1 10 Tf 14 TL 60 780 Td\n${drawn}\nET`;
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + 2 * index} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    );
  }
  let file = '%PDF-1.4\n';
  const rows = objects.map((object, index) => {
    const row = `${String(file.length).padStart(10, '0')} 00000 n \n`;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return row;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}`;
  return strToU8(
    `${file}${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`,
    true,
  );
}
