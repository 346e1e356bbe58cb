import type { CodeRange } from './code-ranges.ts';

/** A citation marker in a text: `[1]`, `[1, 2]`, `[1-3]`, `【1†source】`. */
export interface Marker {
  /** Character (UTF-16) offsets, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** As written, ranges spelled out; may hold numbers that nothing stands for. */
  readonly numbers: readonly number[];
}

/** The longest marker that is recognised: more is no citation, and a stream never holds back more than this. */
export const LONGEST_MARKER = 160;

const LIST = String.raw`\d{1,9}(?:\s{0,2}(?:[,;–—-]|\s)\s{0,2}\d{1,9}){0,30}`;
const SUFFIX = String.raw`(?::\d{1,4})?(?:†[^\]】\n]{0,80})?`;
const MARKER = new RegExp(
  String.raw`\[[ \t]{0,2}(${LIST})${SUFFIX}[ \t]{0,2}\]|【[ \t]{0,2}(${LIST})${SUFFIX}[ \t]{0,2}】`,
  'uy',
);
/** Larger numbers in brackets are years or editorial insertions, not sources. */
const LARGEST_NUMBER = 999;
/** A wider range is no enumeration of sources; only its two ends count. */
const WIDEST_RANGE = 50;

/**
 * The citation markers of a text, in order. Not a marker: anything in code, links (`[1](url)`, `[text][1]`),
 * link definitions (`[1]: url`), footnotes (`[^1]`), words (`[TODO]`), subscripts (`arr[0]`, `row_2[1]`), nested or
 * escaped brackets, numbers over 999. Linear in the length of the text.
 */
export function scanMarkers(text: string, code: readonly CodeRange[]): Marker[] {
  const markers: Marker[] = [];
  let codeIndex = 0;
  const bracket = /[[【]/g;
  for (let found = bracket.exec(text); found !== null; found = bracket.exec(text)) {
    const start = found.index;
    while ((code[codeIndex]?.end ?? Number.POSITIVE_INFINITY) <= start) codeIndex += 1;
    const inCode = code[codeIndex];
    if (inCode !== undefined && inCode.start <= start) {
      bracket.lastIndex = inCode.end;
      continue;
    }
    const marker = readMarker(text, start, markers.at(-1)?.end);
    if (marker === undefined) continue;
    markers.push(marker);
    bracket.lastIndex = marker.end;
  }
  return markers;
}

/** The marker that begins at `start`, if one does; `previousEnd` is where the marker before it ended. */
export function readMarker(
  text: string,
  start: number,
  previousEnd: number | undefined,
): Marker | undefined {
  MARKER.lastIndex = start;
  const match = MARKER.exec(text);
  const list = match?.[1] ?? match?.[2];
  if (match === null || list === undefined) return undefined;
  const end = start + match[0].length;
  const numbers = expand(list);
  if (numbers === undefined) return undefined;
  if (text[start] === '[') {
    if (isLink(text, start, end)) return undefined;
    if (previousEnd !== start && !standsFree(text, start, end, numbers)) return undefined;
  }
  return { start, end, numbers };
}

/** How many characters after a marker decide whether it is one; `readMarker` looks no further. */
export function decidedWithin(text: string, { start, end }: Marker): number {
  if (text[end] === ':') return DEFINITION_LOOK;
  return /[\p{L}\p{N}_$]/u.test(text[start - 1] ?? '') ? SUBSCRIPT_LOOK : 1;
}

const DEFINITION_LOOK = 40;
const SUBSCRIPT_LOOK = 4;

function isLink(text: string, start: number, end: number): boolean {
  const after = text[end];
  if (after === '(') return true;
  if (after !== ':') return false;
  const before = text.slice(Math.max(0, start - 4), start);
  return (
    /(?:^|\n) {0,3}$/.test(start < 4 ? `\n${before}` : before) &&
    /^:\s*\S*[/.#<]/.test(text.slice(end, end + DEFINITION_LOOK))
  );
}

/** Whether what stands around the brackets leaves them a citation. */
function standsFree(text: string, start: number, end: number, numbers: readonly number[]): boolean {
  const before = text[start - 1] ?? '';
  const after = text[end] ?? '';
  if (before === '\\' || before === '[' || before === ']' || (before === '!' && after === '('))
    return false;
  if (after === ']') return false;
  if (!/[\p{L}\p{N}_$]/u.test(before)) return true;
  // Attached to a word: `year[1]` cites, `arr[0]`, `row_2[1]` and `x[1].name` are subscripts.
  if (numbers.includes(0)) return false;
  const word = /[\p{L}\p{N}_$]+$/u.exec(text.slice(Math.max(0, start - 40), start))?.[0] ?? '';
  if (!/^(?:\p{Lu}?\p{Ll}+|\p{Lu}+|\p{Lo}+|\d+)$/u.test(word)) return false;
  return !/^(?:\.[\p{L}_]|\s*=|\[\D|\()/u.test(text.slice(end, end + SUBSCRIPT_LOOK));
}

function expand(list: string): number[] | undefined {
  const numbers = new Set<number>();
  for (const part of list.split(/\s*[,;]\s*|(?<=\d)\s+(?=\d)/)) {
    const [first, last] = part.split(/\s*[–—-]\s*/).map(Number);
    if (first === undefined) continue;
    if (last === undefined) {
      if (first > LARGEST_NUMBER) return undefined;
      numbers.add(first);
    } else if (last >= first && last - first < WIDEST_RANGE) {
      for (let number = first; number <= last; number++) numbers.add(number);
    } else {
      // The ends of an absurd range; what no source can be called is left out.
      for (const number of [first, last]) if (number <= LARGEST_NUMBER) numbers.add(number);
    }
  }
  return [...numbers];
}
