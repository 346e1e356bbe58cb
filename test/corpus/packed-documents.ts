import { strToU8, zipSync } from 'fflate';

/** A ZIP archive of texts, by the names of its parts. */
export function pack(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [
        name,
        typeof part === 'string' ? strToU8(part) : part,
      ]),
    ),
  );
}

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A paragraph of a word-processor file, in one of the styles `Title`, `Heading1` or none. */
export function wordParagraph(text: string, style?: string): string {
  const properties = style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${properties}<w:r><w:t>${text}</w:t></w:r></w:p>`;
}

/** A table of a word-processor file. */
export function wordTable(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]): string =>
    row.map((cell) => `<w:tc>${wordParagraph(cell)}</w:tc>`).join('');
  return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`;
}

/** A word-processor file with a body and a title among its properties. */
export function wordFile(body: string, title: string): Uint8Array {
  const style = (id: string, name: string): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
  return pack({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATION}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r2" Type="${RELATION}/styles" Target="styles.xml"/></Relationships>`,
    'word/styles.xml': `<w:styles ${WORD}>${style('Title', 'Title')}${style('Heading1', 'heading 1')}</w:styles>`,
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:title>${title}</dc:title></cp:coreProperties>`,
    'word/document.xml': `<w:document ${WORD}><w:body>${body}</w:body></w:document>`,
  });
}

/**
 * A book whose chapters are read in the order of their names, except the first, which is its contents.
 * @param listed - more for its description: parts that it lists again, or that it does not have
 */
export function bookFile(
  chapters: Readonly<Record<string, string | Uint8Array>>,
  listed = '',
): Uint8Array {
  const names = Object.keys(chapters);
  const items = names.map(
    (name, index) =>
      `<item id="c${index}" href="text/${encodeURIComponent(name)}" media-type="application/xhtml+xml"${index === 0 ? ' properties="nav"' : ''}/>`,
  );
  const spine = names.map((_, index) => `<itemref idref="c${index}"/>`);
  return pack({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<container><rootfiles><rootfile full-path="book/package.opf"/></rootfiles></container>',
    'book/package.opf': `<package><metadata><dc:title>The ferry book</dc:title><dc:publisher>Quay Press</dc:publisher><dc:date>2019-05-04</dc:date></metadata><manifest>${items.join('')}</manifest><spine>${spine.join('')}${listed}</spine></package>`,
    ...Object.fromEntries(
      Object.entries(chapters).map(([name, body]) => [
        `book/text/${name}`,
        typeof body === 'string'
          ? `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>${body}</body></html>`
          : body,
      ]),
    ),
  });
}
