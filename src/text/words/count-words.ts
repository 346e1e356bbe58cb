/** A run of characters longer than this is no word of a spaced language (a link, encoded data, Chinese). */
const LONGEST_WORD = 30;

/** What counts as one word in such a run. */
const CHARACTERS_A_WORD = 6;

/** A word, or a piece of a very long run of characters, with what it counts for. */
export interface WeightedWord {
  readonly start: number;
  readonly end: number;
  readonly weight: number;
}

/**
 * The words of `text` between two offsets. A run of more than 30 characters comes in pieces that count one word
 * for every 6 characters, so that text without spaces has a size too; no piece ends inside a surrogate pair.
 */
export function listWords(text: string, start = 0, end = text.length): WeightedWord[] {
  const words: WeightedWord[] = [];
  let position = start;
  while (position < end) {
    while (position < end && isSpace(text.charCodeAt(position))) position += 1;
    const from = position;
    while (position < end && !isSpace(text.charCodeAt(position))) position += 1;
    if (position > from) addRun(words, text, from, position);
  }
  return words;
}

/** Number of words in `text` between two offsets, in the measure of {@link listWords}. */
export function countWords(text: string, start = 0, end = text.length): number {
  let count = 0;
  let run = 0;
  for (let position = start; position <= end; position += 1) {
    if (position < end && !isSpace(text.charCodeAt(position))) {
      run += 1;
    } else if (run > 0) {
      count += run > LONGEST_WORD ? run / CHARACTERS_A_WORD : 1;
      run = 0;
    }
  }
  return count;
}

function addRun(words: WeightedWord[], text: string, start: number, end: number): void {
  if (end - start <= LONGEST_WORD) {
    words.push({ start, end, weight: 1 });
    return;
  }
  let from = start;
  while (from < end) {
    let to = Math.min(from + LONGEST_WORD, end);
    if (to < end && isLowSurrogate(text.charCodeAt(to))) to -= 1;
    words.push({ start: from, end: to, weight: (to - from) / CHARACTERS_A_WORD });
    from = to;
  }
}

/** Whether a UTF-16 code unit is the second half of a character. */
export function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

/** Whether a UTF-16 code unit is white space, as `\s` has it. */
export function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}
