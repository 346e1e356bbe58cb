/** A run of text on a page, in the units of the page (points, from its lower left corner). */
export interface PdfItem {
  readonly str: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly fontSize: number;
}

/** A line of a page. */
export interface PdfLine {
  readonly text: string;
  /** 0-based. */
  readonly page: number;
  readonly y: number;
  readonly fontSize: number;
}

/** Items are on one line when their heights differ by less than this share of the font size. */
const SAME_LINE = 0.5;

/** A gap wider than this share of the font size is a space. */
const SPACE_WIDTH = 0.15;

/** On this share of the pages the same first or last line is the page's head or foot. */
const REPEATED_SHARE = 0.5;

/** The lines of all pages in reading order, without heads and feet that repeat and bare page numbers. */
export function pdfLines(pages: readonly (readonly PdfItem[])[]): PdfLine[] {
  const perPage = pages.map(linesOfPage);
  const repeated = repeatedEdges(perPage);
  return perPage.flatMap((lines) =>
    lines.filter((line, index) => {
      const edge = index === 0 || index === lines.length - 1;
      return !(
        edge &&
        (repeated.has(edgeKey(line.text)) || /^(?:page )?\d{1,4}$/i.test(line.text))
      );
    }),
  );
}

function linesOfPage(items: readonly PdfItem[], page: number): PdfLine[] {
  const lines: PdfLine[] = [];
  let current: { text: string; y: number; fontSize: number; end: number } | undefined;
  const finish = (): void => {
    const text = current?.text.replace(/\s+/g, ' ').trim() ?? '';
    if (current !== undefined && text !== '')
      lines.push({ text, page, y: current.y, fontSize: current.fontSize });
    current = undefined;
  };
  for (const item of items) {
    if (item.str === '') continue;
    const size = item.fontSize || 1;
    if (current !== undefined && Math.abs(item.y - current.y) < SAME_LINE * size) {
      const gap = item.x - current.end;
      current.text += (gap > SPACE_WIDTH * size ? ' ' : '') + item.str;
      current.end = item.x + item.width;
      if (item.str.trim() !== '') current.fontSize = Math.max(current.fontSize, size);
    } else {
      finish();
      if (item.str.trim() !== '')
        current = { text: item.str, y: item.y, fontSize: size, end: item.x + item.width };
    }
  }
  finish();
  return lines;
}

/** First and last lines that stand on at least half of three or more pages, page numbers aside. */
function repeatedEdges(pages: readonly (readonly PdfLine[])[]): Set<string> {
  const counts = new Map<string, number>();
  for (const lines of pages) {
    const edges = [lines[0], lines.at(-1)].filter((line) => line !== undefined);
    for (const key of new Set(edges.map((line) => edgeKey(line.text))))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const least = Math.max(3, pages.length * REPEATED_SHARE);
  return new Set([...counts].filter(([, count]) => count >= least).map(([key]) => key));
}

function edgeKey(text: string): string {
  return text.replace(/\d+/g, '#').toLowerCase();
}
