/** A line of a page: where it stands, how large it is, and what it says (Latin letters only). */
export interface PdfTextLine {
  readonly y: number;
  readonly size: number;
  readonly text: string;
  /** Points from the left; 72 where it is left out. */
  readonly x?: number;
  /** Points added after each letter. */
  readonly spacing?: number;
}

/** A field of the first page that was filled in: its lower left corner and its value. */
export interface PdfField {
  readonly x: number;
  readonly y: number;
  readonly value: string;
}

/** Writes a small valid PDF with a page for each list of lines, in Helvetica. */
export function writePdf(
  pages: readonly (readonly PdfTextLine[])[],
  title?: string,
  fields: readonly PdfField[] = [],
): Uint8Array {
  const contents = pages.map((lines) => lines.map(drawLine).join('\n'));
  return writePdfOf(contents, title, fields.map(writeField));
}

function drawLine({ x = 72, y, size, text, spacing = 0 }: PdfTextLine): string {
  return `BT /F1 ${size} Tf ${spacing} Tc ${x} ${y} Td (${escapeText(text)}) Tj ET`;
}

function writeField({ x, y, value }: PdfField): string {
  return `<< /Type /Annot /Subtype /Widget /FT /Tx /T (f${x}) /V (${escapeText(value)}) /Rect [${x} ${y} ${x + 120} ${y + 16}] >>`;
}

/** Writes a PDF whose pages are drawn by these content streams; the first has these annotations and is named so many times. */
export function writePdfOf(
  contents: readonly string[],
  title?: string,
  annotations: readonly string[] = [],
  times = 1,
): Uint8Array {
  const kids = contents.flatMap((_, index) =>
    new Array<string>(index === 0 ? times : 1).fill(`${5 + index * 2} 0 R`),
  );
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${kids.length} /Kids [${kids.join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< ${title === undefined ? '' : `/Title (${escapeText(title)})`} >>`,
  ];
  for (const [index, content] of contents.entries()) {
    const annots =
      index === 0 && annotations.length > 0 ? `/Annots [${annotations.join(' ')}]` : '';
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${6 + index * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> ${annots} >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    );
  }
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

function escapeText(text: string): string {
  return text.replace(/[\\()]/g, '\\$&');
}
