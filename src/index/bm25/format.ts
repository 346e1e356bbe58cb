/**
 * The file of term statistics: a header of 32-bit numbers and six blocks, each starting at a multiple of four
 * bytes, all in the byte order of the machine (little-endian on every platform that Node.js supports widely; the
 * first number tells). T terms in the order of their UTF-8 bytes, P postings, N passages:
 *
 * | block | type | length |
 * | --- | --- | --- |
 * | header | Uint32 | 6: magic, version, N, T, P, bytes of term text |
 * | passage lengths, in terms | Uint32 | N |
 * | where each term's text starts | Uint32 | T + 1 |
 * | where each term's postings start | Uint32 | T + 1 |
 * | passage of each posting, ascending within a term | Uint32 | P |
 * | how often the term occurs there, at most 65535 | Uint16 | P |
 * | term text, UTF-8 | bytes | as the header says |
 */
export const MAGIC = 0x3532_6d62;
export const VERSION = 1;
export const HEADER_NUMBERS = 6;
export const HIGHEST_FREQUENCY = 0xffff;

/** Byte offsets of the blocks, and of the end of the file. */
export interface Layout {
  readonly lengths: number;
  readonly termStarts: number;
  readonly postingStarts: number;
  readonly passages: number;
  readonly frequencies: number;
  readonly text: number;
  readonly end: number;
}

export function layout(passages: number, terms: number, postings: number, text: number): Layout {
  const lengths = HEADER_NUMBERS * 4;
  const termStarts = lengths + passages * 4;
  const postingStarts = termStarts + (terms + 1) * 4;
  const passageNumbers = postingStarts + (terms + 1) * 4;
  const frequencies = passageNumbers + postings * 4;
  const textStart = frequencies + Math.ceil(postings / 2) * 4;
  return {
    lengths,
    termStarts,
    postingStarts,
    passages: passageNumbers,
    frequencies,
    text: textStart,
    end: textStart + text,
  };
}
