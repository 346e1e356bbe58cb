/** A piece of a line, and the white space before it in the units of the page. */
export interface SpacedPiece {
  readonly text: string;
  readonly gap: number;
}

/** So many letters that stand alone make a line whose letters are set apart. */
const FEWEST_LETTERS = 4;
const LETTER_SHARE = 0.85;

/** Letters set further apart than this share of their size are columns. */
const WIDEST_GAP = 1.2;

/** Between words there is at least so much more space than between letters. */
const WORD_GAP = 2;

/**
 * The text of a line whose letters are set apart ("H A R B O U R"), with a space only between its words, which
 * stand further apart than its letters; nothing for another line.
 */
export function spacedLetters(pieces: readonly SpacedPiece[], size: number): string | undefined {
  const tokens = pieces.flatMap(({ text }) => text.trim().split(/\s+/));
  const alone = tokens.filter((token) => /^[\p{L}\p{N}&.,'’:!?-]$/u.test(token));
  if (alone.length < FEWEST_LETTERS || alone.length < tokens.length * LETTER_SHARE)
    return undefined;
  const gaps = pieces
    .map(({ gap }) => gap)
    .filter((gap) => gap > 0)
    .sort((one, other) => one - other);
  const usual = gaps[Math.floor(gaps.length / 2)] ?? 0;
  if (usual > WIDEST_GAP * size) return undefined;
  return pieces
    .map(({ text, gap }) => {
      const word = text
        .trim()
        .replace(/\s{2,}/g, '\n')
        .replace(/ /g, '')
        .replaceAll('\n', ' ');
      return usual > 0 && gap > WORD_GAP * usual ? ` ${word}` : word;
    })
    .join('');
}

/** Whether each letter stands twice, as when a line is printed twice to look bold: "HHaarrbboouurr". */
export function isDoubled(text: string): boolean {
  return /(?:(\p{L})\1\s?){4}/u.test(text) && /^(?:(\S)\1|\s)+$/u.test(text);
}

/** Such a line with each letter once. */
export function halveLetters(text: string): string {
  return text.replace(/(\S)\1/gu, '$1');
}
