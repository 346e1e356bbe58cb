/** Bytes of one piece of the log. */
const PIECE = 1 << 16;

/** Bytes that a number takes at the most. */
const LONGEST = 5;

/**
 * Whole numbers below 2³², written one after the other and read in the same order. Small ones take a byte, as in
 * Protocol Buffers: seven bits of it at a time, lowest first, the eighth saying that more follow.
 */
export class NumberLog {
  readonly #pieces: Uint8Array[] = [];
  #piece = new Uint8Array();
  /** Where the next number goes in the last piece; pieces before it end with `ends`. */
  #end = 0;
  readonly #ends: number[] = [];

  push(number: number): void {
    if (this.#end + LONGEST > this.#piece.length) {
      if (this.#pieces.length > 0) this.#ends.push(this.#end);
      this.#piece = new Uint8Array(PIECE);
      this.#pieces.push(this.#piece);
      this.#end = 0;
    }
    let rest = number;
    while (rest > 0x7f) {
      this.#piece[this.#end++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.#piece[this.#end++] = rest;
  }

  /** A function that gives one number after the other; 0 behind the last. */
  reader(): () => number {
    let place = 0;
    let at = 0;
    const pieces = this.#pieces;
    const ends = [...this.#ends, this.#end];
    return () => {
      if (at >= (ends[place] ?? 0)) {
        place++;
        at = 0;
      }
      const piece = pieces[place];
      if (piece === undefined) return 0;
      let number = 0;
      for (let shift = 0; ; shift += 7) {
        const byte = piece[at++] ?? 0;
        number |= (byte & 0x7f) << shift;
        if (byte < 0x80) return number >>> 0;
      }
    };
  }
}
