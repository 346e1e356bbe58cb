import { halveDoubled, type SpacedPiece, spacedLetters } from './letters.ts';
import type { PdfItem, PdfLine } from './line.ts';
import { isAttached, isFootnoteMark, isRaised } from './raised-marks.ts';
import { withoutRunningLines } from './running-lines.ts';

/** Items are on one line when their heights differ by less than this share of the larger font's size. */
const SAME_LINE = 0.5;

/** A gap wider than this share of the font size is a space. */
const SPACE_WIDTH = 0.15;

/** Text printed again within this share of its size is the same text, made bold by printing it twice. */
const OVERPRINT = 0.25;

/** Shorter texts stand in one place by chance; and of a text that is on the page often, so many are compared. */
const FEWEST_SIGNS = 4;
const LAST_PRINTED = 20;

/** The lines of all pages in reading order, without heads and feet that repeat and bare page numbers. */
export function pdfLines(pages: readonly (readonly PdfItem[])[]): PdfLine[] {
  return withoutRunningLines(pages.map(linesOfPage));
}

function linesOfPage(items: readonly PdfItem[], page: number): PdfLine[] {
  const lines: PdfLine[] = [];
  let run: PdfItem[] = [];
  let size = 0;
  const finish = (): void => {
    const line = lineOf(run, page);
    if (line !== undefined) lines.push(line);
    run = [];
    size = 0;
  };
  const printed = new Map<string, PdfItem[]>();
  for (const item of items) {
    if (item.str === '' || isPrintedBefore(item, printed)) continue;
    const own = item.fontSize || 1;
    const first = run[0];
    if (first !== undefined && Math.abs(item.y - first.y) >= SAME_LINE * Math.max(own, size))
      finish();
    const blank = item.str.trim() === '';
    if (blank && run.length === 0) continue;
    run.push(item);
    if (!blank) size = Math.max(size, own);
  }
  finish();
  return lines;
}

function lineOf(run: readonly PdfItem[], page: number): PdfLine | undefined {
  const main = mainItem(run);
  if (main === undefined) return undefined;
  const size = main.fontSize || 1;
  const parts: SpacedPiece[] = [];
  let end = run[0]?.x ?? 0;
  let written = '';
  let afterMark = false;
  let previous: PdfItem | undefined;
  let apart = false;
  for (const [index, item] of run.entries()) {
    if (item.str.trim() === '') {
      apart = true;
      continue;
    }
    if (previous !== undefined && isOverprint(previous, item)) continue;
    // Before a bar it is the upper part of a fraction.
    const isUpper = /^\s*[/⁄]/.test(run[index + 1]?.str ?? '');
    if (!isUpper && isFootnoteMark(item, main, written)) {
      afterMark = true;
      continue;
    }
    const space = previous === undefined ? 0 : item.x - end;
    // Where a mark was taken out, what closes a sentence stands close to it.
    const isClosing = afterMark && /^[,.;:!?)\]]/.test(item.str);
    const attached = previous !== undefined && isAttached(item, main, space);
    const gap = isClosing || attached ? 0 : space;
    const power = attached && item.y > main.y && /\d$/.test(written);
    parts.push({ text: power ? `^${item.str.trim()}` : item.str, gap, width: item.width, apart });
    apart = false;
    afterMark = false;
    // The mark with which a note begins stands close to its first word.
    if (parts.length === 1 && isRaised(item, main)) end = Number.NEGATIVE_INFINITY;
    else end = item.x + item.width;
    written = item.str.trimEnd();
    previous = item;
  }
  const letters = spacedLetters(parts, size);
  const text = (
    letters ?? parts.map(({ text, gap }) => (gap > SPACE_WIDTH * size ? ` ${text}` : text)).join('')
  )
    .replace(/\s+/g, ' ')
    .trim();
  return text === '' ? undefined : { text: halveDoubled(text), page, y: main.y, fontSize: size };
}

/** The first item of the size in which most of a line is set. */
function mainItem(run: readonly PdfItem[]): PdfItem | undefined {
  const lengths = new Map<number, number>();
  for (const { str, fontSize } of run)
    lengths.set(fontSize, (lengths.get(fontSize) ?? 0) + str.trim().length);
  let main: PdfItem | undefined;
  let most = 0;
  for (const item of run) {
    const length = lengths.get(item.fontSize) ?? 0;
    if (item.str.trim() === '' || length <= most) continue;
    main = item;
    most = length;
  }
  return main;
}

/** Whether words of a page were printed in the same place before; remembers where they stand. */
function isPrintedBefore(item: PdfItem, printed: Map<string, PdfItem[]>): boolean {
  if (item.str.trim().length < FEWEST_SIGNS) return false;
  const same = printed.get(item.str) ?? [];
  if (same.slice(-LAST_PRINTED).some((other) => isOverprint(other, item))) return true;
  printed.set(item.str, same);
  same.push(item);
  return false;
}

function isOverprint(previous: PdfItem, item: PdfItem): boolean {
  const reach = OVERPRINT * (item.fontSize || 1);
  return (
    item.str === previous.str &&
    Math.abs(item.x - previous.x) < reach &&
    Math.abs(item.y - previous.y) < reach
  );
}
