import type { Search } from '../search/search.ts';
import type { SentenceVectors } from './quoting/sentence-vectors.ts';
import type { Writer } from './writing/writer.ts';

/** What answering needs. */
export interface AnswerParts {
  readonly search: Search;
  /** Remembers sentences between questions; of the embedder that questions are embedded with. */
  readonly sentenceVectors: SentenceVectors;
  /** The model that writes answers; without one they are quoted. */
  readonly writer?: Writer;
  /** Today's ISO date, to tell old news. */
  readonly today: () => string;
}
