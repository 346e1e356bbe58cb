import { countWords } from '../../../text/words/count-words.ts';
import type { DraftBlock } from '../../document-draft.ts';
import { lineJoiner } from '../broken-words.ts';
import type { PdfLine } from './line.ts';

/** Lines further apart than this many times the font size belong to different paragraphs. */
const PARAGRAPH_GAP = 1.65;

/** A font this much larger than the one most of the text is set in makes a heading. */
const HEADING_SIZE = 1.15;

const HEADING_WORDS = 25;
const ITEM = /^(?:[•‣▪●◦○·–-]|\d{1,3}[.)])\s+/;
const LIGATURES: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
};

/**
 * Paragraphs, headings and lists out of lines: by the gaps between them, the size of their type and the marks
 * of list items. A sentence that runs over a page's end goes on; a word broken at a line's end is mended.
 */
export function pdfBlocks(lines: readonly PdfLine[]): DraftBlock[] {
  const levels = headingLevels(lines, bodySize(lines));
  const blocks: OpenBlock[] = [];
  let previous: PdfLine | undefined;
  for (const line of lines) {
    const text = line.text.replace(/[ﬀ-ﬆ]/g, (ligature) => LIGATURES[ligature] ?? ligature);
    const level = countWords(text) <= HEADING_WORDS ? levels.get(line.fontSize) : undefined;
    const last = blocks.at(-1);
    const together = last !== undefined && previous !== undefined && continues(previous, line);
    const kind = level !== undefined ? 'heading' : ITEM.test(text) ? 'list' : 'paragraph';
    if (kind === 'list' && last?.kind === 'list') last.items.push([itemText(text)]);
    else if (kind === 'list') blocks.push({ kind, items: [[itemText(text)]] });
    else if (together && level === last.level) last.items.at(-1)?.push(text);
    else blocks.push({ kind, level, items: [[text]] });
    previous = line;
  }
  const join = lineJoiner(lines.map((line) => line.text).join('\n'));
  return blocks.map(({ kind, level, items }) => ({
    kind,
    text: items.map(join).join('\n'),
    ...(level !== undefined && { level }),
  }));
}

/** A block to which lines may still be added, to the last of its items. */
interface OpenBlock {
  readonly kind: DraftBlock['kind'];
  readonly level?: number | undefined;
  readonly items: string[][];
}

function itemText(text: string): string {
  return text.replace(/^[•‣▪●◦○·–]/, '-');
}

function continues(previous: PdfLine, line: PdfLine): boolean {
  if (previous.page !== line.page)
    return !/[.!?:]["'”’)]*$/.test(previous.text) && /^\p{Ll}/u.test(line.text);
  const gap = previous.y - line.y;
  return gap > 0 && gap <= PARAGRAPH_GAP * Math.max(previous.fontSize, line.fontSize);
}

/** The size in which most characters are set. */
function bodySize(lines: readonly PdfLine[]): number {
  const characters = new Map<number, number>();
  for (const { fontSize, text } of lines)
    characters.set(fontSize, (characters.get(fontSize) ?? 0) + text.length);
  let most = 0;
  let size = 0;
  for (const [candidate, count] of characters) {
    if (count > most) {
      most = count;
      size = candidate;
    }
  }
  return size;
}

/** The level of each size that headings are set in: the largest is the first, and none is beyond the sixth. */
function headingLevels(lines: readonly PdfLine[], body: number): Map<number, number> {
  const sizes = new Set(
    lines.map((line) => line.fontSize).filter((size) => size >= body * HEADING_SIZE),
  );
  const sorted = [...sizes].sort((first, second) => second - first);
  return new Map(sorted.map((size, index) => [size, Math.min(index + 1, 6)]));
}
