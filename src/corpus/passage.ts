import type { BlockKind } from './article.ts';

/**
 * A contiguous piece of an article, cut at sentence and heading boundaries, about 150 words: what is shown to a
 * reader, sent to a model, and cited. The passages of an article, with the white space between them, give its
 * text back.
 */
export interface Passage {
  /** Titles of the headings above the passage, outermost first. */
  readonly headingPath: readonly string[];
  /** Character (UTF-16) offsets into the article's text; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** `article.text.slice(start, end)`. */
  readonly text: string;
  /** The article's blocks, clipped to the passage; offsets are into the passage's own text. */
  readonly blocks: readonly PassageBlock[];
  readonly windows: readonly Window[];
}

/** A block, or the part of one that lies in a passage; offsets (UTF-16, end exclusive) are into the passage's text. */
export interface PassageBlock {
  readonly kind: BlockKind;
  readonly start: number;
  readonly end: number;
}

/**
 * About 60 words of a passage (whole sentences, small overlap): what is embedded. Several windows point to one
 * passage, because small pieces match precisely and large ones carry the meaning.
 */
export interface Window {
  /** Character (UTF-16) offsets into the article's text; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** Exactly the text that is embedded, with whatever is put in front of it. */
  readonly embeddedText: string;
}
