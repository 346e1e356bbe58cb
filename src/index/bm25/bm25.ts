import type { RowSet } from '../restricting/row-set.ts';
import type { TermIndex } from '../types.ts';
import { parseTermFile, type TermFile } from './term-file.ts';

/** The postings of a term that is asked about, and how many of them count. */
interface Postings {
  readonly start: number;
  readonly end: number;
  readonly holding: number;
}

/** Terms whose postings are remembered: those of the questions that are being answered. */
const REMEMBERED = 1000;

const NONE: Postings = { start: 0, end: 0, holding: 0 };

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
  /** What it reads from, for the generation that follows on this one. */
  readonly file: TermFile;
  readonly passageCount: number;
  readonly #among: RowSet | undefined;
  /** k1 · (1 − b + b · |d| / average |d|), a passage each. */
  readonly #norms: Float32Array;
  readonly #scores: Float32Array;
  readonly #remembered = new Map<string, Postings>();

  /** @param among - the passages that count; all unless given */
  constructor(file: TermFile, among?: RowSet) {
    this.file = file;
    this.passageCount = among?.count ?? file.lengths.length;
    this.#among = among;
    this.#norms = norms(file.lengths, among);
    this.#scores = new Float32Array(file.lengths.length);
  }

  /**
   * Reads what `Bm25Builder` wrote; the bytes must not be changed afterwards, they are not copied when aligned.
   * @throws {UserError} `index-damaged` when the bytes are not whole or not term statistics of this version.
   */
  static fromBytes(bytes: Uint8Array): Bm25 {
    return new Bm25(parseTermFile(bytes));
  }

  score(terms: readonly string[]): Float32Array {
    const { passages, frequencies } = this.file;
    const scores = this.#scores;
    scores.fill(0);
    for (const term of new Set(terms)) {
      const { start, end, holding } = this.#postingsOf(term);
      const among = this.#among;
      const weight = inverseDocumentFrequency(holding, this.passageCount) * (K1 + 1);
      for (let index = start; index < end; index++) {
        const passage = passages[index] ?? 0;
        if (among !== undefined && !among.has(passage)) continue;
        const frequency = frequencies[index] ?? 0;
        const gain = (weight * frequency) / (frequency + (this.#norms[passage] ?? 0));
        scores[passage] = (scores[passage] ?? 0) + gain;
      }
    }
    return scores;
  }

  scoreIn(term: string, passages: readonly number[]): number[] {
    const { frequencies } = this.file;
    const { start, end, holding } = this.#postingsOf(term);
    const weight = inverseDocumentFrequency(holding, this.passageCount) * (K1 + 1);
    return passages.map((passage) => {
      const place = this.#posting(start, end, passage);
      if (place < 0) return 0;
      const frequency = frequencies[place] ?? 0;
      // A number of 32 bits, as in the array of all.
      return Math.fround((weight * frequency) / (frequency + (this.#norms[passage] ?? 0)));
    });
  }

  documentFrequency(term: string): number {
    return this.#postingsOf(term).holding;
  }

  within(passages: RowSet): Bm25 {
    return new Bm25(this.file, passages);
  }

  /** What there is of a term. A question asks three times, and in a part of an index each time takes a look at all. */
  #postingsOf(term: string): Postings {
    const known = this.#remembered.get(term);
    if (known !== undefined) return known;
    const { postingStarts } = this.file;
    const row = this.#find(term);
    // Not remembered: of a misspelt word, hundreds are tried.
    if (row < 0) return NONE;
    const start = postingStarts[row] ?? 0;
    const end = postingStarts[row + 1] ?? start;
    const found = { start, end, holding: this.#countAmong(start, end) };
    if (this.#remembered.size >= REMEMBERED) this.#remembered.clear();
    this.#remembered.set(term, found);
    return found;
  }

  /** Which of some postings is the passage's, if it has one and counts; else -1. */
  #posting(start: number, end: number, passage: number): number {
    const { passages } = this.file;
    if (this.#among?.has(passage) === false) return -1;
    let low = start;
    let high = end;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((passages[middle] ?? 0) < passage) low = middle + 1;
      else high = middle;
    }
    return low < end && passages[low] === passage ? low : -1;
  }

  /** How many of some postings count. */
  #countAmong(start: number, end: number): number {
    const among = this.#among;
    if (among === undefined) return end - start;
    let count = 0;
    for (let index = start; index < end; index++) {
      if (among.has(this.file.passages[index] ?? 0)) count++;
    }
    return count;
  }

  /** Row of a term, or -1; binary search by the order of UTF-8 bytes. */
  #find(term: string): number {
    const { text, termStarts } = this.file;
    const wanted = Buffer.from(term, 'utf8');
    let low = 0;
    let high = termStarts.length - 2;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const here = text.subarray(termStarts[middle], termStarts[middle + 1]);
      const order = Buffer.compare(here, wanted);
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

function norms(lengths: Uint32Array, among: RowSet | undefined): Float32Array {
  let total = 0;
  for (const row of among?.rows ?? lengths.keys()) total += lengths[row] ?? 0;
  const average = total > 0 ? total / (among?.count ?? lengths.length) : 1;
  return Float32Array.from(lengths, (length) => K1 * (1 - B + (B * length) / average));
}
