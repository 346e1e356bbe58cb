import type { PdfItem } from './line.ts';

/** A raised mark is set in at most this share of its line's size, and at least so much of it higher. */
const MARK_SIZE = 0.85;
const MARK_RISE = 0.1;

const MARK = /^[\s,([]*(?:\d{1,3}(?:\s*[,–-]\s*\d{1,3})*|[*†‡§¶]{1,3}|[a-z])[\s,\])]*$/;

/** A mark as large as its line stands so much higher. */
const LARGE_MARK_RISE = 0.3;

/** After these a raised number is a power: 10⁶, m². */
const HAS_POWER = /(?:^|[^\p{L}\p{N}])(?:10|2|[kcmµn]?m|mc|ft|yd|mi|s|[b-hj-zB-HJ-Z])$/u;

/** Whether an item is the mark of a footnote in a line that is set like `main`, after the text `before` it. */
export function isFootnoteMark(item: PdfItem, main: PdfItem, before: string): boolean {
  return before !== '' && isRaised(item, main) && !HAS_POWER.test(before);
}

/** Whether an item is a mark, smaller and higher than the line that is set like `main`. */
export function isRaised(item: PdfItem, main: PdfItem): boolean {
  const size = main.fontSize || 1;
  const rise = item.fontSize <= MARK_SIZE * size ? MARK_RISE : LARGE_MARK_RISE;
  return item.fontSize <= size && item.y - main.y >= rise * size && MARK.test(item.str);
}

/** Whether an item is a number that belongs to what stands before it, raised or lowered: 10⁶, m², CO₂. */
export function isAttached(item: PdfItem, main: PdfItem, gap: number): boolean {
  const size = main.fontSize || 1;
  const moved = Math.abs(item.y - main.y) >= MARK_RISE * size;
  return (
    item.fontSize <= MARK_SIZE * size && moved && gap < size / 2 && /^\s*[-–−+]?\d/.test(item.str)
  );
}
