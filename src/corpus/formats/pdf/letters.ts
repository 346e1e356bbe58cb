/** A piece of a line, and the white space before it in the units of the page. */
export interface SpacedPiece {
  readonly text: string;
  readonly gap: number;
  readonly width: number;
  /** Whether the file has a space of its own before it. */
  readonly apart: boolean;
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

/** From a word's last letter to the next word it is so many times as far as from letter to letter. */
const WORD_STEP = 1.5;

/**
 * The text of a line whose letters are set apart ("H A R B O U R"), with a space only between its words, which
 * stand further apart than its letters; nothing for another line.
 */
export function spacedLetters(pieces: readonly SpacedPiece[], size: number): string | undefined {
  // Signs alone, such as the dots before a page's number, say nothing of the letters.
  const tokens = pieces
    .flatMap(({ text }) => text.trim().split(/\s+/))
    .filter((token) => /[\p{L}\p{N}]/u.test(token));
  const alone = tokens.filter((token) => /^.$/u.test(token));
  if (alone.length < FEWEST_LETTERS || alone.length < tokens.length * LETTER_SHARE)
    return undefined;
  const gaps = pieces
    .flatMap((piece) => [piece.gap, ...gapsWithin(piece, size)])
    .filter((gap) => gap > 0)
    .sort((one, other) => one - other);
  const usual = gaps[Math.floor(gaps.length / 2)] ?? 0;
  if (usual > WIDEST_GAP * size) return undefined;
  return pieces
    .map((piece, index) => {
      const { text, gap } = piece;
      const word = text
        .trim()
        .replace(/\s{2,}/g, '\n')
        .replace(/ /g, '')
        .replaceAll('\n', ' ');
      return startsWord(piece, pieces[index - 1], size) || (usual > 0 && gap > WORD_GAP * usual)
        ? ` ${word}`
        : word;
    })
    .join('');
}

/** Whether a piece after a space of the file's own begins further from the letter before it than its letters are apart. */
function startsWord(piece: SpacedPiece, before: SpacedPiece | undefined, size: number): boolean {
  if (before === undefined || !piece.apart) return false;
  const steps = [before, piece].filter(({ text }) => lettersIn(text) > 1);
  if (steps.length === 0) return false;
  const step = Math.max(...steps.map(({ text, width }) => width / lettersIn(text)));
  const last = lettersIn(before.text) > 1 ? LETTER_WIDTH * size : before.width;
  return piece.gap + last > WORD_STEP * step;
}

function lettersIn(text: string): number {
  return text.replace(/\s/g, '').length;
}

/** About how far apart the letters of one piece are. */
function gapsWithin({ text, width }: SpacedPiece, size: number): number[] {
  const letters = lettersIn(text);
  if (letters < 2) return [];
  const letter = LETTER_WIDTH * size;
  return new Array<number>(letters - 1).fill((width - letter) / (letters - 1) - letter);
}

/** So many letters that stand twice in a row are no word: "aabbcc" is no letter's double by chance. */
const DOUBLED = /(?:(\p{L})\1\s?){4}/u;
const DOUBLED_WORDS = /(?<!\S)(?:(\S)\1)+(?:\s+(?:(\S)\2)+)*(?!\S)/gu;

/** The text, each letter once where each stands twice, as when words are printed twice to look bold: "HHaarrbboouurr". */
export function halveDoubled(text: string): string {
  if (!DOUBLED.test(text)) return text;
  return text.replace(DOUBLED_WORDS, (words) =>
    DOUBLED.test(words) ? words.replace(/(\S)\1/gu, '$1') : words,
  );
}
