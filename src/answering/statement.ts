import type { PassageRecord } from '../index/types.ts';

/**
 * A piece of an answer that stands for itself: a sentence, a list item, a heading, a table row, a block of code.
 *
 * A statement grows on its way to the reader. Each stage adds what it found out and takes nothing away:
 *
 * ```text
 *   a model's text                          a passage's sentence
 *         | parseCitations                          |
 *   WrittenStatement  numbers, start, end           |
 *         | settleStatements ───> LeftOutStatement  | quoteAnswer
 *         └──────────────┬──────────────────────────┘
 *   CheckedStatement  sources, verdict, remark?
 *                        | numberCitations
 *   CitedStatement    citations
 *                        | renderStatements
 *                  what a reader sees
 * ```
 */
export interface Statement {
  /** Plain text or light Markdown without citation markers; may be empty where a text holds nothing but markers. */
  readonly text: string;
  /** White space and block markup in front: ` `, `\n- `, `\n\n## `. */
  readonly before: string;
  readonly kind: 'sentence' | 'item' | 'heading' | 'row' | 'code';
}

/** A statement as a model wrote it, with what it claims to cite. */
export interface WrittenStatement extends Statement {
  /** Numbers of its markers in order of first appearance, without repeats; unknown ones included. */
  readonly numbers: readonly number[];
  /** Character (UTF-16) offsets into the written text, `end` exclusive; the statements of a text tile it. */
  readonly start: number;
  readonly end: number;
}

/** A statement whose sources are known: those that a check found to back it, or the one it was quoted from. */
export interface CheckedStatement extends Statement {
  readonly sources: readonly StatementSource[];
  readonly verdict: Verdict;
  /** What a reader is told behind it, in brackets: `not confirmed`. */
  readonly remark?: string;
}

/** A statement with the numbers under which a reader finds its sources. */
export interface CitedStatement extends CheckedStatement {
  /** Numbers of the cited articles, ascending, as shown to the reader. */
  readonly citations: readonly number[];
}

/** A statement that the check left out: no reader sees it. */
export interface LeftOutStatement extends Pick<Statement, 'text'> {
  /** Why, one clause each. */
  readonly reasons: readonly string[];
}

/**
 * A part of a passage that backs a statement; character (UTF-16) offsets into `passage.text`, `end` exclusive. Where the
 * title of the passage's article backs it, `title` is set and both offsets are 0.
 */
export interface StatementSource {
  readonly passage: PassageRecord;
  readonly quoteStart: number;
  readonly quoteEnd: number;
  readonly title?: true;
}

/** Whether a statement's sources back it. */
export interface Verdict {
  /** `recited`: not what it cited, but another article does. */
  readonly outcome: 'supported' | 'recited' | 'unsupported';
  /** How well the best source backs it, 0 to 1. */
  readonly score: number;
  /** Why, one clause each: `number 14 does not occur`. Empty for plain support. */
  readonly reasons: readonly string[];
}
