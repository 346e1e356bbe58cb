import { HEADER_NUMBERS, HIGHEST_FREQUENCY, layout, MAGIC, VERSION } from './format.ts';

interface Postings {
  readonly passages: number[];
  readonly frequencies: number[];
}

/** Collects the terms of passages, in the order of their rows, and writes them as the bytes that `Bm25` reads. */
export class Bm25Builder {
  readonly #postings = new Map<string, Postings>();
  readonly #lengths: number[] = [];

  /** Adds the next passage; its row number is the number of passages added before. */
  add(terms: readonly string[]): void {
    const passage = this.#lengths.length;
    this.#lengths.push(terms.length);
    for (const term of terms) {
      let postings = this.#postings.get(term);
      if (postings === undefined) {
        postings = { passages: [], frequencies: [] };
        this.#postings.set(term, postings);
      }
      const last = postings.passages.length - 1;
      if (postings.passages[last] === passage) {
        const frequency = postings.frequencies[last] ?? 0;
        postings.frequencies[last] = Math.min(frequency + 1, HIGHEST_FREQUENCY);
      } else {
        postings.passages.push(passage);
        postings.frequencies.push(1);
      }
    }
  }

  /** The same bytes for the same passages, in whatever order the terms were met. */
  toBytes(): Uint8Array {
    const terms = [...this.#postings]
      .map(([term, postings]) => ({ text: Buffer.from(term, 'utf8'), postings }))
      .sort((left, right) => Buffer.compare(left.text, right.text));
    const postingCount = terms.reduce((sum, term) => sum + term.postings.passages.length, 0);
    const textBytes = terms.reduce((sum, term) => sum + term.text.length, 0);
    const at = layout(this.#lengths.length, terms.length, postingCount, textBytes);

    const buffer = new ArrayBuffer(at.end);
    const bytes = new Uint8Array(buffer);
    new Uint32Array(buffer, 0, HEADER_NUMBERS).set([
      MAGIC,
      VERSION,
      this.#lengths.length,
      terms.length,
      postingCount,
      textBytes,
    ]);
    new Uint32Array(buffer, at.lengths, this.#lengths.length).set(this.#lengths);
    const termStarts = new Uint32Array(buffer, at.termStarts, terms.length + 1);
    const postingStarts = new Uint32Array(buffer, at.postingStarts, terms.length + 1);
    const passages = new Uint32Array(buffer, at.passages, postingCount);
    const frequencies = new Uint16Array(buffer, at.frequencies, postingCount);
    let textEnd = 0;
    let postingEnd = 0;
    for (const [index, term] of terms.entries()) {
      bytes.set(term.text, at.text + textEnd);
      passages.set(term.postings.passages, postingEnd);
      frequencies.set(term.postings.frequencies, postingEnd);
      textEnd += term.text.length;
      postingEnd += term.postings.passages.length;
      termStarts[index + 1] = textEnd;
      postingStarts[index + 1] = postingEnd;
    }
    return bytes;
  }
}
