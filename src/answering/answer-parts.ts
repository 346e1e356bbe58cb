import type { Embedder } from '../embedding/embedder.ts';
import type { OpenIndex } from '../index/types.ts';
import type { SentenceVectors } from './quoting/sentence-vectors.ts';
import type { Writer } from './writing/write-answer.ts';

/** What answering needs. */
export interface AnswerParts {
  readonly index: OpenIndex;
  readonly embedder: Embedder;
  /** Remembers sentences between questions. */
  readonly sentenceVectors: SentenceVectors;
  /** The model that writes answers; without one they are quoted. */
  readonly writer?: Writer;
  /** Today's ISO date, to tell old news. */
  readonly today: () => string;
}
