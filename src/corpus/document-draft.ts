import type { BlockKind } from './article.ts';

/** A block as a format's reader finds it, before it has a place in the article's text. */
export interface DraftBlock {
  readonly kind: BlockKind;
  /** Plain text; not yet cleaned. */
  readonly text: string;
  /** 1 to 6 for a heading. */
  readonly level?: number;
}

/** What a format's reader finds in a file; everything that the document does not state is left out. */
export interface DocumentDraft {
  readonly title?: string | undefined;
  readonly publisher?: string | undefined;
  /** ISO 8601 calendar date. */
  readonly published?: string | undefined;
  readonly url?: string | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly blocks: readonly DraftBlock[];
  /** What was wrong and could be lived with, in words for the operator. */
  readonly warnings?: readonly string[] | undefined;
}

/** One of the articles of a file that holds many, or why there is none. */
export interface DocumentPart {
  /** Its number as the file counts: the line, or the place in the list, from 1. */
  readonly part: number;
  readonly draft: DocumentDraft | UnreadablePart;
}

/** A part that cannot be used, and why, in words for the operator. */
export interface UnreadablePart {
  readonly reason: string;
}
