/** A stretch of text; character (UTF-16) offsets, `end` exclusive. */
export interface CodeRange {
  readonly start: number;
  readonly end: number;
  readonly fenced: boolean;
}

const FENCE = /^ {0,3}(`{3,}|~{3,})[^\n]*$/;

/**
 * Where a Markdown text is code: fenced blocks (an unclosed one runs to the end, as in CommonMark) and inline spans
 * (closed by as many backticks as opened them, within one paragraph). In order, not overlapping; linear in the
 * length of the text.
 */
export function codeRanges(text: string): CodeRange[] {
  const ranges: CodeRange[] = [];
  let proseStart = 0;
  let fence: { start: number; marker: string } | undefined;
  let lineStart = 0;
  while (lineStart < text.length) {
    const lineFeed = text.indexOf('\n', lineStart);
    const lineEnd = lineFeed === -1 ? text.length : lineFeed;
    const line = text.slice(lineStart, lineEnd);
    const marker = FENCE.exec(line)?.[1];
    if (fence === undefined && marker !== undefined) {
      inlineCode(text, proseStart, lineStart, ranges);
      fence = { start: lineStart, marker };
    } else if (fence !== undefined && marker !== undefined && closes(marker, line, fence.marker)) {
      ranges.push({ start: fence.start, end: lineEnd, fenced: true });
      fence = undefined;
      proseStart = lineEnd;
    } else if (fence === undefined && line.trim() === '') {
      inlineCode(text, proseStart, lineStart, ranges);
      proseStart = lineEnd;
    }
    lineStart = lineEnd + 1;
  }
  if (fence !== undefined) ranges.push({ start: fence.start, end: text.length, fenced: true });
  else inlineCode(text, proseStart, text.length, ranges);
  return ranges;
}

function closes(marker: string, line: string, opening: string): boolean {
  return (
    marker[0] === opening[0] &&
    marker.length >= opening.length &&
    line.trim().length === marker.length
  );
}

/** Pairs each run of backticks with the next one of its length; every run is looked at once a length. */
function inlineCode(text: string, start: number, end: number, ranges: CodeRange[]): void {
  const runs = [...text.slice(start, end).matchAll(/`+/g)].map((match) => ({
    at: start + match.index,
    length: match[0].length,
  }));
  const next = new Array<number>(runs.length).fill(-1);
  const latest = new Map<number, number>();
  for (let index = runs.length - 1; index >= 0; index--) {
    const length = runs[index]?.length ?? 0;
    next[index] = latest.get(length) ?? -1;
    latest.set(length, index);
  }
  for (let index = 0; index < runs.length; index++) {
    const opening = runs[index];
    const closing = runs[next[index] ?? -1];
    if (opening === undefined || closing === undefined) continue;
    ranges.push({ start: opening.at, end: closing.at + closing.length, fenced: false });
    index = next[index] ?? index;
  }
}
