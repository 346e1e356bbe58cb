import type { Bm25 } from '../bm25/bm25.ts';
import type { ArticleRows } from '../passages/article-rows.ts';
import type { PassageStore, WindowTable } from '../passages/passage-store.ts';
import type { RowSet } from '../restricting/row-set.ts';
import type {
  ArticleRecord,
  Manifest,
  OpenIndex,
  PassageRecord,
  TermIndex,
  VectorHit,
} from '../types.ts';
import type { VectorSearch } from '../vectors/vector-search.ts';
import { checkVector } from '../vectors/window-vectors.ts';

/** What a generation is put together from. */
export interface GenerationParts {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly store: PassageStore;
  readonly terms: Bm25;
  /** Article row of each passage. */
  readonly articleOfPassages: Uint32Array;
  readonly windows: WindowTable;
  readonly search: VectorSearch;
}

interface FirstRows {
  /** First window of each passage, and the number of windows after the last. */
  readonly firstWindow: Uint32Array;
  /** First passage of each article, and the number of passages after the last. */
  readonly firstPassage: Uint32Array;
}

/** One generation, opened for reading. */
export class Generation implements OpenIndex {
  #parts: (GenerationParts & FirstRows) | undefined;

  constructor(parts: GenerationParts) {
    const { counts } = parts.manifest;
    const firstWindow = firstRows(parts.windows.passages, counts.passages);
    const firstPassage = firstRows(parts.articleOfPassages, counts.articles);
    this.#parts = { ...parts, firstWindow, firstPassage };
  }

  get manifest(): Manifest {
    return this.parts.manifest;
  }

  get terms(): TermIndex {
    return this.parts.terms;
  }

  get articles(): readonly ArticleRecord[] {
    return this.parts.store.articles;
  }

  /** How windows are found by vector. */
  get searchKind(): VectorSearch['kind'] {
    return this.parts.search.kind;
  }

  /** The parts themselves, for the build that follows on this generation. */
  get parts(): GenerationParts & FirstRows {
    if (this.#parts === undefined) throw new Error('The index has been closed.');
    return this.#parts;
  }

  nearestWindows(vector: Float32Array, count: number, among?: RowSet): VectorHit[] {
    const { search, windows } = this.parts;
    return search
      .nearest(vector, count, among)
      .map(({ window, cosine }) => ({ window, cosine, passage: windows.passages[window] ?? 0 }));
  }

  bestWindows(vector: Float32Array, passages: readonly number[]): VectorHit[] {
    const { search, firstWindow } = this.parts;
    const { vectors } = search;
    checkVector(vector, vectors.dimensions);
    const ranges = passages.map((passage) => range(firstWindow, passage, 'passage'));
    const windows: number[] = [];
    for (const [start, end] of ranges) {
      for (let window = start; window < end; window++) windows.push(window);
    }
    const cosines = vectors.cosines(vector, windows);
    let place = 0;
    return passages.map((passage, number) => {
      const [start, end] = ranges[number] ?? [0, 0];
      let best: VectorHit = { passage, window: start, cosine: -1 };
      for (let window = start; window < end; window++, place++) {
        const cosine = cosines[place] ?? 0;
        if (cosine > best.cosine) best = { passage, window, cosine };
      }
      return best;
    });
  }

  windowVector(window: number): Float32Array {
    return this.parts.search.vectors.get(window);
  }

  windowRange(window: number): { start: number; end: number } {
    const { starts, ends } = this.parts.windows;
    const start = starts[window];
    const end = ends[window];
    if (start === undefined || end === undefined) {
      throw new RangeError(`There is no window ${window}.`);
    }
    return { start, end };
  }

  passages(rows: readonly number[]): PassageRecord[] {
    return this.parts.store.passages(rows);
  }

  rowOf(id: string): number | undefined {
    return this.parts.store.rowOf(id);
  }

  passagesOf(article: number): number[] {
    const [start, end] = range(this.parts.firstPassage, article, 'article');
    return Array.from({ length: end - start }, (_, index) => start + index);
  }

  rowsOf(start: number, end: number): ArticleRows {
    const { firstWindow, firstPassage } = this.parts;
    const passages = { start: firstPassage[start] ?? 0, end: firstPassage[end] ?? 0 };
    const windows = {
      start: firstWindow[passages.start] ?? 0,
      end: firstWindow[passages.end] ?? 0,
    };
    return { articles: { start, end }, passages, windows };
  }

  close(): void {
    this.#parts?.store.close();
    this.#parts = undefined;
  }
}

/** Where the rows of each owner begin, given the owner of each row in order; one more entry ends the last. */
function firstRows(owners: Uint32Array, count: number): Uint32Array {
  const first = new Uint32Array(count + 1);
  // A plain loop: there may be a million rows.
  for (let row = 0; row < owners.length; row++) {
    const next = (owners[row] ?? 0) + 1;
    first[next] = (first[next] ?? 0) + 1;
  }
  for (let owner = 1; owner <= count; owner++) {
    first[owner] = (first[owner] ?? 0) + (first[owner - 1] ?? 0);
  }
  return first;
}

function range(first: Uint32Array, owner: number, what: string): [number, number] {
  const start = first[owner];
  const end = first[owner + 1];
  if (start === undefined || end === undefined)
    throw new RangeError(`There is no ${what} ${owner}.`);
  return [start, end];
}
