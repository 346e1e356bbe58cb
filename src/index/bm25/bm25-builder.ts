import { HIGHEST_FREQUENCY } from './format.ts';
import { NumberLog } from './number-log.ts';
import { formatTermFile, type TermFile } from './term-file.ts';

/** Collects the terms of passages, in the order of their rows, for `Bm25` to read. */
export class Bm25Builder {
  /** A number for each term, in the order in which they were met first. */
  readonly #numbers = new Map<string, number>();
  /** How many passages hold each term, by its number. */
  readonly #holding: number[] = [];
  readonly #lengths: number[] = [];
  /** Of each passage how many different terms it has, then the number of each and how often it occurs. */
  readonly #log = new NumberLog();

  /** Adds the next passage; its row number is the number of passages added before. */
  add(terms: readonly string[]): void {
    this.#lengths.push(terms.length);
    const frequencies = new Map<number, number>();
    for (const term of terms) {
      const number = this.#numberOf(term);
      frequencies.set(number, (frequencies.get(number) ?? 0) + 1);
    }
    this.#log.push(frequencies.size);
    for (const [number, frequency] of frequencies) {
      this.#log.push(number);
      this.#log.push(Math.min(frequency, HIGHEST_FREQUENCY));
      this.#holding[number] = (this.#holding[number] ?? 0) + 1;
    }
  }

  /** The statistics so far: the same for the same passages, in whatever order the terms were met. */
  build(): TermFile {
    const terms = [...this.#numbers]
      .map(([term, number]) => ({ text: Buffer.from(term, 'utf8'), number }))
      .sort((left, right) => Buffer.compare(left.text, right.text));
    const postingCount = this.#holding.reduce((sum, count) => sum + count, 0);
    const textBytes = terms.reduce((sum, term) => sum + term.text.length, 0);
    const file: TermFile = {
      lengths: Uint32Array.from(this.#lengths),
      text: new Uint8Array(textBytes),
      termStarts: new Uint32Array(terms.length + 1),
      postingStarts: new Uint32Array(terms.length + 1),
      passages: new Uint32Array(postingCount),
      frequencies: new Uint16Array(postingCount),
    };
    // Where the next posting of each term goes, by its number.
    const places = new Uint32Array(terms.length);
    let textEnd = 0;
    let postingEnd = 0;
    for (const [index, { text, number }] of terms.entries()) {
      file.text.set(text, textEnd);
      places[number] = postingEnd;
      textEnd += text.length;
      postingEnd += this.#holding[number] ?? 0;
      file.termStarts[index + 1] = textEnd;
      file.postingStarts[index + 1] = postingEnd;
    }
    this.#placePostings(file, places);
    return file;
  }

  /** The bytes of {@link build}. */
  toBytes(): Uint8Array {
    return formatTermFile(this.build());
  }

  #numberOf(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    // A term may be a piece of its text, which would be kept in memory with it.
    this.#numbers.set(Buffer.from(term, 'utf8').toString('utf8'), this.#numbers.size);
    return this.#holding.push(0) - 1;
  }

  #placePostings({ passages, frequencies }: TermFile, places: Uint32Array): void {
    const next = this.#log.reader();
    for (let passage = 0; passage < this.#lengths.length; passage++) {
      for (let left = next(); left > 0; left--) {
        const number = next();
        const place = places[number] ?? 0;
        passages[place] = passage;
        frequencies[place] = next();
        places[number] = place + 1;
      }
    }
  }
}
