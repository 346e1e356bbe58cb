import { isLowSurrogate, isSpace } from '../words/count-words.ts';
import { isFalseBreak, strayClosingMarks } from './false-breaks.ts';

/** Character (UTF-16) offsets; `end` is exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Characters given to the segmenter at once. Its cost grows with the square of what it is given (a megabyte of
 * short sentences took 50 s), and nobody writes a sentence of this length.
 */
const SLICE_LENGTH = 4096;

/** How much of the text on each side of a break is looked at to judge it. */
const CONTEXT_LENGTH = 64;

/** Made once: making it takes as long as segmenting a paragraph. */
const SEGMENTER = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * The sentences of a text, in order, without the white space around them; nothing but white space lies between
 * two of them. A line feed always ends a sentence. Takes time in proportion to the text, whatever it holds.
 */
export function splitSentences(text: string): TextRange[] {
  const sentences: TextRange[] = [];
  let start = 0;
  while (start < text.length) {
    const lineFeed = text.indexOf('\n', start);
    const end = lineFeed < 0 ? text.length : lineFeed;
    addSentencesOfLine(sentences, text, start, end);
    start = end + 1;
  }
  return sentences;
}

function addSentencesOfLine(
  sentences: TextRange[],
  text: string,
  lineStart: number,
  lineEnd: number,
): void {
  let start = lineStart;
  for (const found of segmentEnds(text, lineStart, lineEnd)) {
    let end = found;
    if (end <= start) continue;
    if (end < lineEnd) {
      const contextStart = Math.max(start, end - CONTEXT_LENGTH);
      const before = text.slice(contextStart, end).trim();
      const after = text.slice(end, Math.min(end + CONTEXT_LENGTH, lineEnd));
      const gap = after.length - after.trimStart().length;
      const stray = strayClosingMarks(after.trimStart());
      if (stray > 0) end += gap + stray;
      else if (isFalseBreak(before, after.trim(), contextStart === start)) continue;
    }
    addTrimmed(sentences, text, start, end);
    start = end;
  }
  addTrimmed(sentences, text, start, lineEnd);
}

/** Where the segmenter ends a sentence in a line, fed with slices; the last end of the line is left out or not. */
function* segmentEnds(text: string, lineStart: number, lineEnd: number): Generator<number> {
  let position = lineStart;
  while (position < lineEnd) {
    const sliceEnd = wholeCharacterEnd(text, Math.min(position + SLICE_LENGTH, lineEnd));
    const slice = text.slice(position, sliceEnd);
    const starts = Array.from(SEGMENTER.segment(slice), (segment) => segment.index);
    for (const index of starts.slice(1)) yield position + index;
    if (sliceEnd === lineEnd) return;
    const last = starts.at(-1) ?? 0;
    if (last > 0) {
      position += last;
    } else {
      position += cutBeforeLastWord(slice);
      yield position;
    }
  }
}

function wholeCharacterEnd(text: string, end: number): number {
  return end < text.length && isLowSurrogate(text.charCodeAt(end)) ? end - 1 : end;
}

function cutBeforeLastWord(slice: string): number {
  const space = slice.lastIndexOf(' ');
  return space > slice.length / 2 ? space + 1 : slice.length;
}

function addTrimmed(sentences: TextRange[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  if (end > start) sentences.push({ start, end });
}
