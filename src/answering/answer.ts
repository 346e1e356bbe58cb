import type { Citation } from './citation.ts';
import type { NearestArticle } from './nearest-article.ts';
import type { Retrieval } from './retrieval.ts';
import type { CitedStatement, LeftOutStatement } from './statement.ts';
import type { ModelUsage } from './usage.ts';

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
  readonly statements: readonly CitedStatement[];
  /** Exactly the sources that the text uses, in order of first use; empty for a decline. */
  readonly citations: readonly Citation[];
  /** For a decline: the articles that come nearest, best first. */
  readonly nearest: readonly NearestArticle[];
  /** Statements of a model that the articles contradict or do not hold: no reader sees them, `--explain` does. */
  readonly leftOut: readonly LeftOutStatement[];
  /** For old news: when its newest source was published, `March 2011`. */
  readonly asOf?: string;
  readonly usage: ModelUsage;
  /** The language model that wrote the text, as the settings name it; absent where none did. */
  readonly writtenBy?: string;
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
