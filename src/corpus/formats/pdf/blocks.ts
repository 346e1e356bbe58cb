import { countWords } from '../../../text/words/count-words.ts';
import type { DraftBlock } from '../../document-draft.ts';
import { lineJoiner } from '../broken-words.ts';
import type { PdfLine } from './lines.ts';

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
  const body = bodySize(lines);
  const levels = headingSizes(lines, body);
  const joinLines = lineJoiner(lines.map((line) => line.text).join('\n'));
  const blocks: { kind: DraftBlock['kind']; text: string; level?: number }[] = [];
  let previous: PdfLine | undefined;
  for (const line of lines) {
    const text = line.text.replace(/[ﬀ-ﬆ]/g, (ligature) => LIGATURES[ligature] ?? ligature);
    const level = levels.indexOf(line.fontSize) + 1;
    const heading = level > 0 && countWords(text) <= HEADING_WORDS;
    const last = blocks.at(-1);
    const together =
      last !== undefined && previous !== undefined && continues(previous, line, last.text);
    if (heading && together && last.kind === 'heading' && last.level === Math.min(level, 6))
      last.text += ` ${text}`;
    else if (heading) blocks.push({ kind: 'heading', level: Math.min(level, 6), text });
    else if (ITEM.test(text)) addItem(blocks, text.replace(/^[•‣▪●◦○·–]/, '-'));
    else if (together && last.kind !== 'heading') last.text = joinLines(last.text, text);
    else blocks.push({ kind: 'paragraph', text });
    previous = line;
  }
  return blocks;
}

function addItem(blocks: { kind: DraftBlock['kind']; text: string }[], text: string): void {
  const last = blocks.at(-1);
  if (last?.kind === 'list') last.text += `\n${text}`;
  else blocks.push({ kind: 'list', text });
}

function continues(previous: PdfLine, line: PdfLine, written: string): boolean {
  if (previous.page !== line.page)
    return !/[.!?:]["'”’)]*$/.test(written) && /^\p{Ll}/u.test(line.text);
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

/** The sizes of headings, largest first: the place of a size is its level, less one. */
function headingSizes(lines: readonly PdfLine[], body: number): number[] {
  const sizes = new Set(
    lines.map((line) => line.fontSize).filter((size) => size >= body * HEADING_SIZE),
  );
  return [...sizes].sort((first, second) => second - first);
}
