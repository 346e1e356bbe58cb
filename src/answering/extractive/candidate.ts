import type { PassageRecord } from '../../index/types.ts';

/** A piece of a passage that may be quoted: a whole sentence, or a whole list item. */
export interface Candidate {
  readonly passage: PassageRecord;
  readonly kind: 'sentence' | 'item' | 'row';
  /** Character (UTF-16) offsets into the passage's text, `end` exclusive: what is quoted. */
  readonly start: number;
  readonly end: number;
  /** What is shown: the quote, white space tidied; for a table row, its cells with their column titles. */
  readonly text: string;
  /** Whether it can be understood by itself, or what else it needs. */
  readonly standing: 'alone' | 'needs-previous' | 'needs-next' | 'never';
  /** Index, among the candidates of the passage, of the sentence that introduces it (a list's lead-in). */
  readonly leadIn?: number;
}
