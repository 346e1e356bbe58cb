/** What a block of an article is; decides where passages may be cut and what may be quoted. */
export type BlockKind = 'heading' | 'paragraph' | 'list' | 'table' | 'code' | 'quote';

/**
 * A contiguous block of an article's text. Blocks are in reading order and do not overlap; between two of them
 * stands only white space.
 */
export interface Block {
  readonly kind: BlockKind;
  /** Character (UTF-16) offsets into {@link Article.text}; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** 1 to 6 for a heading; absent otherwise. */
  readonly level?: number;
}

/** An article of the corpus, read and cleaned. */
export interface Article {
  /**
   * The article's identity: the file's path relative to the corpus folder, with forward slashes, and the article's
   * number where the file holds many (`news.jsonl#3`).
   */
  readonly path: string;
  /** Never empty: the front matter's or document's title, else a shortened first sentence. */
  readonly title: string;
  readonly publisher?: string;
  /** ISO 8601 calendar date, as precise as the document states: `2011-03-30`, `2011-03` or `2011`. */
  readonly published?: string;
  /** Only http and https links. */
  readonly url?: string;
  readonly tags: readonly string[];
  /** The body as plain text (inline markup removed, line feeds only); without the front matter. */
  readonly text: string;
  readonly blocks: readonly Block[];
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly hash: string;
  /** What was wrong with the file and could be lived with, or had to be guessed, in words for the operator. */
  readonly warnings?: readonly string[];
}

/** A file of the corpus that could not be used, and why, in words for the operator. */
export interface SkippedFile {
  readonly path: string;
  readonly reason: string;
  /** It was never meant to be an article: counted with the files that are not read, and no cause for concern. */
  readonly foreign?: true;
}
