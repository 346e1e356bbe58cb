import type { ArticleRecord, PassageRecord } from '../index/types.ts';
import type { Retrieval } from './retrieval.ts';

/** A turn of a conversation, oldest first. */
export interface Turn {
  readonly role: 'user' | 'assistant';
  readonly content: string;
}

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

/** A passage that a citation rests on. */
export interface CitedPassage {
  readonly passage: PassageRecord;
  /** The sentence of the passage that supports the statement, word for word; offsets into `passage.text`. */
  readonly quote: string;
  readonly quoteStart: number;
  readonly quoteEnd: number;
}

/** One numbered source: an article, with every passage of it that the answer rests on. */
export interface Citation {
  /** 1-based, by first use in the text. */
  readonly number: number;
  readonly article: ArticleRecord;
  readonly passages: readonly CitedPassage[];
}

/** A statement that the check left out, and why. */
export interface LeftOut {
  readonly text: string;
  readonly reasons: readonly string[];
}

/** What an answer cost: calls of the language model, and tokens as far as the service counts them. */
export interface ModelUsage {
  readonly calls: number;
  readonly promptTokens: number;
  readonly completionTokens: number;
}

/** What a front end draws. */
export interface Answer {
  readonly question: string;
  /** The question as it was searched for, made to stand alone from the history. */
  readonly standaloneQuestion: string;
  readonly outcome: 'answered' | 'declined';
  /** The passages may not hold the answer: say so. */
  readonly caution: boolean;
  /** Who wrote the text. */
  readonly mode: 'model' | 'extractive';
  /** The statements with their markers (`… a year [1].`), or the decline. */
  readonly text: string;
  readonly statements: readonly Statement[];
  /** Exactly the sources that the text uses, in order of first use; empty for a decline. */
  readonly citations: readonly Citation[];
  /** For a decline: the articles that come nearest, best first. */
  readonly nearest: readonly ArticleRecord[];
  /** Statements of a model that the articles contradict or do not hold: no reader sees them, `--explain` does. */
  readonly leftOut: readonly LeftOut[];
  /** For old news: when its newest source was published, `March 2011`. */
  readonly asOf?: string;
  readonly usage: ModelUsage;
  /** A sentence for the reader about what went wrong on the way (e.g. the model failed), if anything did. */
  readonly notice?: string;
  readonly retrieval: Retrieval;
  readonly timingsMs: {
    readonly embed: number;
    readonly search: number;
    readonly answer: number;
    readonly check: number;
    readonly total: number;
  };
}
