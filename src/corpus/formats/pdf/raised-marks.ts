import type { PdfItem } from './line.ts';

/** A raised mark is set in at most this share of its line's size, and at least so much of it higher. */
const MARK_SIZE = 0.85;
const MARK_RISE = 0.1;

const MARK = /^[\s,]*(?:\d{1,3}(?:\s*[,–-]\s*\d{1,3})*|[*†‡§¶]{1,3}|[a-z])[\s,]*$/;

/** After these a raised number is a power: 10⁶, m². */
const HAS_POWER = /(?:^|[^\p{L}\p{N}])(?:10|2|[kcmµn]?m|ft|yd|mi|s|[b-hj-zB-HJ-Z])$/u;

/** Whether an item is the mark of a footnote in a line that is set like `main`, after the text `before` it. */
export function isFootnoteMark(item: PdfItem, main: PdfItem, before: string): boolean {
  return before !== '' && isRaised(item, main) && !HAS_POWER.test(before);
}

/** Whether an item is a mark, smaller and higher than the line that is set like `main`. */
export function isRaised(item: PdfItem, main: PdfItem): boolean {
  const size = main.fontSize || 1;
  return (
    item.fontSize <= MARK_SIZE * size && item.y - main.y >= MARK_RISE * size && MARK.test(item.str)
  );
}
