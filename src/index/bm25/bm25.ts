import { UserError } from '../../errors.ts';
import type { TermIndex } from '../types.ts';
import { HEADER_NUMBERS, layout, MAGIC, VERSION } from './format.ts';

/** How fast repeating a term stops helping; the usual value (Manning et al., section 11.4.3: 1.2 to 2). */
export const K1 = 1.2;
/** How much long passages are held back, 0 to 1; the usual value (same source). */
export const B = 0.75;

/**
 * BM25 over passages, in memory as typed arrays:
 *
 *     score(q, d) = Σ over distinct t in q of idf(t) · f · (k1 + 1) / (f + k1 · (1 − b + b · |d| / average |d|))
 *     idf(t) = ln(1 + (N − n + 0.5) / (n + 0.5))
 *
 * with f the occurrences of t in d, |d| the terms of d, N the passages and n those that hold t. The formula is
 * Robertson and Zaragoza's ("The Probabilistic Relevance Framework: BM25 and Beyond", 2009, section 3.4), with
 * Lucene's idf, which is never negative. Numbers are stored as 32-bit floats.
 */
export class Bm25 implements TermIndex {
  readonly passageCount: number;
  readonly #text: Uint8Array;
  readonly #termStarts: Uint32Array;
  readonly #postingStarts: Uint32Array;
  readonly #passages: Uint32Array;
  readonly #frequencies: Uint16Array;
  /** k1 · (1 − b + b · |d| / average |d|), a passage each. */
  readonly #norms: Float32Array;
  readonly #scores: Float32Array;

  private constructor(parts: {
    lengths: Uint32Array;
    text: Uint8Array;
    termStarts: Uint32Array;
    postingStarts: Uint32Array;
    passages: Uint32Array;
    frequencies: Uint16Array;
  }) {
    this.passageCount = parts.lengths.length;
    this.#text = parts.text;
    this.#termStarts = parts.termStarts;
    this.#postingStarts = parts.postingStarts;
    this.#passages = parts.passages;
    this.#frequencies = parts.frequencies;
    this.#norms = norms(parts.lengths);
    this.#scores = new Float32Array(this.passageCount);
  }

  /**
   * Reads what `Bm25Builder` wrote; the bytes must not be changed afterwards, they are not copied when aligned.
   * @throws {UserError} `index-damaged` when the bytes are not whole or not term statistics of this version.
   */
  static fromBytes(bytes: Uint8Array): Bm25 {
    const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
    const { buffer, byteOffset, byteLength } = aligned;
    if (byteLength < HEADER_NUMBERS * 4) throw damaged('they are cut short');
    const header = new Uint32Array(buffer, byteOffset, HEADER_NUMBERS);
    const [magic, version, passageCount = 0, termCount = 0, postingCount = 0, textBytes = 0] =
      header;
    if (magic !== MAGIC) throw damaged('they do not start as term statistics do');
    if (version !== VERSION) throw damaged(`they have version ${version}, not ${VERSION}`);
    const at = layout(passageCount, termCount, postingCount, textBytes);
    if (at.end !== byteLength) throw damaged(`they have ${byteLength} bytes, not ${at.end}`);

    const parts = {
      lengths: new Uint32Array(buffer, byteOffset + at.lengths, passageCount),
      termStarts: new Uint32Array(buffer, byteOffset + at.termStarts, termCount + 1),
      postingStarts: new Uint32Array(buffer, byteOffset + at.postingStarts, termCount + 1),
      passages: new Uint32Array(buffer, byteOffset + at.passages, postingCount),
      frequencies: new Uint16Array(buffer, byteOffset + at.frequencies, postingCount),
      text: aligned.subarray(at.text, at.end),
    };
    if (!ascends(parts.termStarts, textBytes) || !ascends(parts.postingStarts, postingCount)) {
      throw damaged('their offsets are out of order');
    }
    for (const passage of parts.passages) {
      if (passage >= passageCount) throw damaged(`they name passage ${passage} of ${passageCount}`);
    }
    return new Bm25(parts);
  }

  score(terms: readonly string[]): Float32Array {
    const scores = this.#scores;
    scores.fill(0);
    for (const term of new Set(terms)) {
      const row = this.#find(term);
      if (row < 0) continue;
      const start = this.#postingStarts[row] ?? 0;
      const end = this.#postingStarts[row + 1] ?? start;
      const weight = inverseDocumentFrequency(end - start, this.passageCount) * (K1 + 1);
      for (let index = start; index < end; index++) {
        const passage = this.#passages[index] ?? 0;
        const frequency = this.#frequencies[index] ?? 0;
        const gain = (weight * frequency) / (frequency + (this.#norms[passage] ?? 0));
        scores[passage] = (scores[passage] ?? 0) + gain;
      }
    }
    return scores;
  }

  documentFrequency(term: string): number {
    const row = this.#find(term);
    return row < 0 ? 0 : (this.#postingStarts[row + 1] ?? 0) - (this.#postingStarts[row] ?? 0);
  }

  termFrequency(term: string, passage: number): number {
    const row = this.#find(term);
    if (row < 0) return 0;
    let low = this.#postingStarts[row] ?? 0;
    let high = this.#postingStarts[row + 1] ?? 0;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#passages[middle] ?? 0) < passage) low = middle + 1;
      else high = middle;
    }
    const found = low < (this.#postingStarts[row + 1] ?? 0) && this.#passages[low] === passage;
    return found ? (this.#frequencies[low] ?? 0) : 0;
  }

  /** Row of a term, or -1; binary search by the order of UTF-8 bytes. */
  #find(term: string): number {
    const wanted = Buffer.from(term, 'utf8');
    let low = 0;
    let high = this.#termStarts.length - 2;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const text = this.#text.subarray(this.#termStarts[middle], this.#termStarts[middle + 1]);
      const order = Buffer.compare(text, wanted);
      if (order === 0) return middle;
      if (order < 0) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }
}

/** ln(1 + (N − n + 0.5) / (n + 0.5)): how much it says that a passage holds a term that n of N passages hold. */
export function inverseDocumentFrequency(withTerm: number, passages: number): number {
  return Math.log(1 + (passages - withTerm + 0.5) / (withTerm + 0.5));
}

function norms(lengths: Uint32Array): Float32Array {
  let total = 0;
  for (const length of lengths) total += length;
  const average = total > 0 ? total / lengths.length : 1;
  return Float32Array.from(lengths, (length) => K1 * (1 - B + (B * length) / average));
}

function ascends(starts: Uint32Array, end: number): boolean {
  for (let index = 1; index < starts.length; index++) {
    if ((starts[index] ?? 0) < (starts[index - 1] ?? 0)) return false;
  }
  return starts[0] === 0 && starts.at(-1) === end;
}

function damaged(what: string): UserError {
  return new UserError(
    'index-damaged',
    `The index's term statistics are damaged: ${what}. Build the index again with "npm run index -- --full".`,
  );
}
