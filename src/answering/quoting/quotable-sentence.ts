import type { PassageRecord } from '../../index/types.ts';

/** A piece of a passage that may be quoted: a whole sentence, or a whole list item. */
export interface QuotableSentence {
  readonly passage: PassageRecord;
  readonly kind: 'sentence' | 'item' | 'row' | 'heading' | 'code';
  /** Whether it is the article's title, which stands in no passage: `start` and `end` are 0. */
  readonly title?: true;
  /** Character (UTF-16) offsets into the passage's text, `end` exclusive: what is quoted. */
  readonly start: number;
  readonly end: number;
  /** What is shown: the quote, white space tidied; for a table row, its cells with their column titles. */
  readonly text: string;
  /** Whether it may be shown: a fragment, a question or an item without its list may not. */
  readonly whole: boolean;
  /** Whether it only makes sense after the candidate before it. */
  readonly needsPrevious: boolean;
  /** Whether it only makes sense with the candidate after it, which it announces. */
  readonly needsNext: boolean;
  /**
   * Index, among the candidates of the passage, of the sentence or heading that introduces it: the lead-in of a list or
   * of code.
   */
  readonly leadIn?: number;
  /** Index of the sentence that opens the quotation in whose midst it stands: who speaks is said there. */
  readonly saidIn?: number;
}
