import type { PassageBlock } from '../../corpus/passage.ts';

/** A line of a list or table: its words without what marks it as an item. */
export interface ListLine {
  /** Character (UTF-16) offsets into the passage's text, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** Characters of white space in front of the mark: how deep the item is. */
  readonly indent: number;
}

/** In front of a list item's words. */
const MARK = /^\s*(?:[-*+•‣◦▪·–—]|\(?(?:\d{1,3}|\p{L}|[ivxIVX]{1,4})[.)])\s+/u;

/** The lines of a block that hold something; a line without a mark, in a list that has marks, continues the last. */
export function listLines(text: string, block: PassageBlock): ListLine[] {
  const source = text.slice(block.start, block.end).split('\n');
  const marked = source.some((line) => MARK.test(line));
  const lines: ListLine[] = [];
  let offset = block.start;
  for (const line of source) {
    const mark = MARK.exec(line)?.[0];
    const white = line.length - line.trimStart().length;
    const end = offset + line.trimEnd().length;
    const start = offset + (mark?.length ?? white);
    const last = lines.at(-1);
    if (marked && mark === undefined && last !== undefined) {
      if (line.trim() !== '') lines[lines.length - 1] = { ...last, end };
    } else if (start < end) lines.push({ start, end, indent: white });
    offset += line.length + 1;
  }
  return lines;
}
