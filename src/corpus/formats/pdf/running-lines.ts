import { countWords } from '../../../text/words/count-words.ts';
import type { PdfLine } from './line.ts';

/** So many lines at the top and at the bottom of a page may be its head and foot. */
const EDGE_LINES = 3;

/** Lines of one head are no further apart than so many times their size. */
const FURTHEST = 2.2;

/** On so many pages, and on this share of them, the same line in the same place is a head or a foot. */
const FEWEST_PAGES = 3;
const REPEATED_SHARE = 0.25;

/** Lines are in the same place within so many points. */
const SAME_PLACE = 4;

/** A line that differs from page to page in its numbers alone has up to this many words, if it is no sentence. */
const NUMBERED_WORDS = 6;

const PAGE_NUMBER =
  /^(?:(?:page|p\.|seite|pagina)\s*)?[-–—|]?\s*(?:\d{1,4}|[ivx]{1,6})\s*(?:(?:\/|of|von|de|sur)\s*\d{1,4})?\s*[-–—|]?$/i;

/** "Page 3 of 12" behind a longer line, as browsers print it behind a page's address. */
const OF_PAGES = /(?:\b(?:page|seite|p\.)\s*)?\b\d{1,4}\s*(?:\/|of|von|de|sur)\s*\d{1,4}$/i;

/** The lines of all pages without heads, feet and page numbers: lines that stand in the same place on many pages. */
export function withoutRunningLines(pages: readonly (readonly PdfLine[])[]): PdfLine[] {
  const edges = pages.map(edgeLines);
  const counts = new Map<string, number>();
  for (const lines of edges)
    for (const key of new Set(lines.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const least = Math.max(FEWEST_PAGES, pages.length * REPEATED_SHARE);
  const isRunning = (line: PdfLine, page: number): boolean => {
    const count = counts.get(keyOf(line)) ?? 0;
    // Of two pages the first keeps what may be the document's title.
    return count >= least || (pages.length === 2 && page === 1 && count === 2);
  };
  return pages.flatMap((lines, page) => {
    const running = new Set(
      (edges[page] ?? []).filter(
        (line) => isRunning(line, page) || isPageNumber(line, edges[page] ?? []),
      ),
    );
    return lines.filter((line) => !running.has(line));
  });
}

/** The lines at the top and at the bottom of a page that stand close together, wherever the file has them. */
function edgeLines(lines: readonly PdfLine[]): PdfLine[] {
  const sorted = lines.toSorted((one, other) => other.y - one.y);
  return [...closeLines(sorted), ...closeLines(sorted.toReversed())];
}

/** Up to three lines from the first on that are no further apart than the lines of one head. */
function closeLines(lines: readonly PdfLine[]): PdfLine[] {
  const close: PdfLine[] = [];
  for (const line of lines.slice(0, EDGE_LINES)) {
    const previous = close.at(-1);
    const reach = FURTHEST * Math.max(line.fontSize, previous?.fontSize ?? 0);
    if (previous !== undefined && Math.abs(previous.y - line.y) > reach) break;
    close.push(line);
  }
  return close;
}

/** The first and the last line of a page may be its number. */
function isPageNumber(line: PdfLine, edge: readonly PdfLine[]): boolean {
  const outermost =
    edge.every((other) => other.y <= line.y) || edge.every((other) => other.y >= line.y);
  return outermost && PAGE_NUMBER.test(line.text);
}

function keyOf({ text, y, fontSize }: PdfLine): string {
  const numbered = countWords(text) <= NUMBERED_WORDS && !/[.!?]$/.test(text);
  const words = (numbered ? text.replace(/\d+/g, '#') : text.replace(OF_PAGES, '#')).toLowerCase();
  return `${Math.round(y / SAME_PLACE)} ${Math.round(fontSize)} ${words}`;
}
