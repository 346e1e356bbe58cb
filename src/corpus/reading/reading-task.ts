import type { CorpusFile } from '../list-files.ts';

/** What a reading thread is asked to parse; it answers with a `ParsedFile`. */
export interface ReadingTask {
  readonly file: CorpusFile;
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly hash: string;
}
