/** Whether a statement's source backs it. */
export interface Verdict {
  readonly outcome: 'supported' | 'recited' | 'unsupported';
  /** How well the best source backs it, 0 to 1. */
  readonly score: number;
  /** Why, one clause each: `number 14 does not occur`. Empty for plain support. */
  readonly reasons: readonly string[];
}

/** A piece of the answer's text that stands for itself, with the sources that back it. */
export interface Statement {
  /** Plain text or light Markdown without citation markers. */
  readonly text: string;
  /** Numbers of the cited articles, ascending, as shown to the reader. */
  readonly citations: readonly number[];
  readonly verdict: Verdict;
}

/** A statement that the check left out, and why. */
export interface LeftOut {
  readonly text: string;
  readonly reasons: readonly string[];
}
