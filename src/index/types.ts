import type { SkippedFile } from '../corpus/article.ts';
import type { PassageBlock } from '../corpus/passage.ts';
import type { EmbeddingFingerprint } from '../embedding/embedder.ts';
import type { ArticleRows } from './passages/article-rows.ts';
import type { RowSet } from './restricting/row-set.ts';

/** Raised whenever the files of a generation change their meaning. */
export const FORMAT_VERSION = 4;

/** The formats that are read. One of format 3 has no codes, and a graph of whole vectors. */
export const READ_FORMATS: readonly number[] = [3, FORMAT_VERSION];

/** A generation's description: written last, checked first. */
export interface Manifest {
  readonly formatVersion: number;
  /** Name of the generation's folder, e.g. `20261122T101500-3f2a9c`. */
  readonly generation: string;
  /** ISO 8601 instant. */
  readonly builtAt: string;
  readonly fingerprint: EmbeddingFingerprint;
  /** Where the corpus lay: absolute, and relative to the index folder. An index of an older version does not say. */
  readonly corpus?: { readonly path: string; readonly fromIndex: string };
  /** Version of the splitting rules: another one makes other windows. */
  readonly splitterVersion: number;
  /** Version of the reading rules: another one may find other text in the same file. */
  readonly readerVersion: number;
  /** Version of the rules by which a passage becomes terms: another one makes other term statistics. */
  readonly tokenizerVersion: number;
  readonly counts: {
    readonly articles: number;
    readonly passages: number;
    readonly windows: number;
  };
  /** Article path to SHA-256 of its file. */
  readonly articles: Readonly<Record<string, string>>;
  /** Files that were read but gave no article: path to SHA-256 of the file and why, so that they are not "new" for ever. */
  readonly skipped: Readonly<Record<string, SkippedContent>>;
  /** What was wrong with articles and could be lived with, or had to be guessed: path to sentences for the operator. */
  readonly warnings: Readonly<Record<string, readonly string[]>>;
  /** File name to its size in bytes and SHA-256. */
  readonly files: Readonly<Record<string, { readonly bytes: number; readonly sha256: string }>>;
}

/** A file that was read but gave no article. */
export interface SkippedContent extends Omit<SkippedFile, 'path'> {
  readonly sha256: string;
}

/** An article as the index knows it: everything but its text. */
export interface ArticleRecord {
  /** Row number, 0-based, in order of path. */
  readonly id: number;
  readonly path: string;
  readonly title: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly url?: string;
  readonly tags: readonly string[];
}

/** A passage as the index knows it. */
export interface PassageRecord {
  /** Row number, 0-based, in order of article and position: the number that BM25 uses. */
  readonly row: number;
  /** Stable across builds that leave the passage alone: a hash of article path, position and text. */
  readonly id: string;
  readonly article: ArticleRecord;
  readonly headingPath: readonly string[];
  /** Character offsets in the article's text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The blocks of the passage, with offsets into `text`, for choosing whole sentences. */
  readonly blocks: readonly PassageBlock[];
}

/** A window found by its vector. */
export interface VectorHit {
  /** Row number of the passage that the window belongs to. */
  readonly passage: number;
  /** Row number of the window, 0-based, in order of passage and position. */
  readonly window: number;
  /** Cosine of question and window, -1 to 1. */
  readonly cosine: number;
}

/** What is known of a term without looking at a passage. */
export interface TermCounts {
  readonly passageCount: number;
  /** Number of passages that hold the term. */
  documentFrequency(term: string): number;
}

/** BM25 over passages, in memory; see `bm25/`. */
export interface TermIndex extends TermCounts {
  /** BM25 score for every passage row (0 where nothing matches); the array is reused by the next call. */
  score(terms: readonly string[]): Float32Array;
  /** BM25 of one term in some passages, in the order asked: what `score` gives for it, without looking at all others. */
  scoreIn(term: string, passages: readonly number[]): number[];
  /** The same as if there were these passages alone; their rows stay as they are. */
  within(passages: RowSet): TermIndex;
}

/** One generation, opened for reading; immutable. All methods throw after `close`. */
export interface OpenIndex {
  readonly manifest: Manifest;
  readonly terms: TermIndex;
  /** All articles, by row number. */
  readonly articles: readonly ArticleRecord[];
  /** The `count` windows nearest to the vector, best first; ties by window row; of some windows alone where given. */
  nearestWindows(vector: Float32Array, count: number, among?: RowSet): VectorHit[];
  /** The best window of each of these passages, in the order asked. */
  bestWindows(vector: Float32Array, passages: readonly number[]): VectorHit[];
  /** Unit vector of a window; a view, not to be changed. */
  windowVector(window: number): Float32Array;
  /** Character offsets of a window in its article's text. */
  windowRange(window: number): { start: number; end: number };
  /** Passages by row number, in the order asked. */
  passages(rows: readonly number[]): PassageRecord[];
  /** Row number of a passage by its id, if this generation has it. */
  rowOf(id: string): number | undefined;
  /** Row numbers of an article's passages, in reading order. */
  passagesOf(article: number): number[];
  /** Everything of the articles from row `start` to before `end`. */
  rowsOf(start: number, end: number): ArticleRows;
  close(): void;
}

/** What a build is doing; `done` and `total` count files or windows. */
export interface BuildProgress {
  readonly phase: 'reading' | 'embedding' | 'writing' | 'checking';
  readonly done: number;
  readonly total: number;
  /** Estimated time to the end of the phase, once there is something to estimate from. */
  readonly remainingMs?: number;
}

/** What a build did: the contract of `index --json`. */
export interface BuildReport {
  readonly generation: string;
  readonly articles: {
    readonly total: number;
    readonly added: number;
    readonly changed: number;
    readonly removed: number;
    readonly skipped: readonly { readonly path: string; readonly reason: string }[];
    /** What was wrong with articles that were read all the same, or had to be guessed about them. */
    readonly warnings: readonly { readonly path: string; readonly warning: string }[];
    /** Number of files that no reader exists for, by the ending of their names; "" stands for none. */
    readonly unread: Readonly<Record<string, number>>;
  };
  readonly passages: number;
  readonly windows: { readonly total: number; readonly embedded: number; readonly reused: number };
  readonly durationMs: number;
}
