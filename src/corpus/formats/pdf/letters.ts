/** A piece of a line, and the white space before it in the units of the page. */
export interface SpacedPiece {
  readonly text: string;
  readonly gap: number;
  readonly width: number;
}

/** So many letters that stand alone make a line whose letters are set apart. */
const FEWEST_LETTERS = 4;
const LETTER_SHARE = 0.85;

/** Letters set further apart than this share of their size are columns. */
const WIDEST_GAP = 1.2;

/** A letter is about so wide, of its size. */
const LETTER_WIDTH = 0.65;

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
    .flatMap((piece) => [piece.gap, ...gapsWithin(piece, size)])
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

/** About how far apart the letters of one piece are. */
function gapsWithin({ text, width }: SpacedPiece, size: number): number[] {
  const letters = text.replace(/\s/g, '').length;
  if (letters < 2) return [];
  const letter = LETTER_WIDTH * size;
  return new Array<number>(letters - 1).fill((width - letter) / (letters - 1) - letter);
}

/** Whether each letter stands twice, as when a line is printed twice to look bold: "HHaarrbboouurr". */
export function isDoubled(text: string): boolean {
  return /(?:(\p{L})\1\s?){4}/u.test(text) && /^(?:(\S)\1|\s)+$/u.test(text);
}

/** Such a line with each letter once. */
export function halveLetters(text: string): string {
  return text.replace(/(\S)\1/gu, '$1');
}
