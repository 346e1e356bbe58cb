/** A word as it is written: letters, digits and marks, with what single signs join to it (`E-Government`, `O’Neill’s`). */
export interface Compound {
  readonly surface: string;
  readonly capital: boolean;
  /** Character (UTF-16) offsets in the text, `end` exclusive. */
  readonly start: number;
  readonly end: number;
}

const COMPOUND = /[\p{L}\p{N}\p{M}]+(?:[-‐‑'’.,&][\p{L}\p{N}\p{M}]+)*/gu;

/** The words of a text as they are written, in order; in time linear in its length. */
export function readCompounds(text: string): Compound[] {
  return Array.from(text.matchAll(COMPOUND), ({ 0: surface, index }) => ({
    surface,
    capital: /^\p{Lu}/u.test(surface),
    start: index,
    end: index + surface.length,
  }));
}

/** The runs of letters and digits of a text in small letters, compatibility-normalised (NFKC): words without signs. */
export function readPlainWords(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
