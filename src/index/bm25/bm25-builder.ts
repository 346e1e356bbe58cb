import { HIGHEST_FREQUENCY } from './format.ts';
import { formatTermFile, type TermFile } from './term-file.ts';

interface Postings {
  readonly passages: number[];
  readonly frequencies: number[];
}

/** Collects the terms of passages, in the order of their rows, for `Bm25` to read. */
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

  /** The statistics so far: the same for the same passages, in whatever order the terms were met. */
  build(): TermFile {
    const terms = [...this.#postings]
      .map(([term, postings]) => ({ text: Buffer.from(term, 'utf8'), postings }))
      .sort((left, right) => Buffer.compare(left.text, right.text));
    const postingCount = terms.reduce((sum, term) => sum + term.postings.passages.length, 0);
    const textBytes = terms.reduce((sum, term) => sum + term.text.length, 0);
    const file: TermFile = {
      lengths: Uint32Array.from(this.#lengths),
      text: new Uint8Array(textBytes),
      termStarts: new Uint32Array(terms.length + 1),
      postingStarts: new Uint32Array(terms.length + 1),
      passages: new Uint32Array(postingCount),
      frequencies: new Uint16Array(postingCount),
    };
    let textEnd = 0;
    let postingEnd = 0;
    for (const [index, { text, postings }] of terms.entries()) {
      file.text.set(text, textEnd);
      file.passages.set(postings.passages, postingEnd);
      file.frequencies.set(postings.frequencies, postingEnd);
      textEnd += text.length;
      postingEnd += postings.passages.length;
      file.termStarts[index + 1] = textEnd;
      file.postingStarts[index + 1] = postingEnd;
    }
    return file;
  }

  /** The bytes of {@link build}. */
  toBytes(): Uint8Array {
    return formatTermFile(this.build());
  }
}
