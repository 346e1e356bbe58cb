import type { PassageReader } from '../confidence/passage-reader.ts';
import type { Search } from '../search/search.ts';
import type { SentenceRanker } from './quoting/sentence-ranker.ts';
import type { SentenceVectors } from './quoting/sentence-vectors.ts';
import type { Writer } from './writing/writer.ts';

/** What answering needs. */
export interface AnswerParts {
  readonly search: Search;
  /** Remembers sentences between questions; of the embedder that questions are embedded with. */
  readonly sentenceVectors: SentenceVectors;
  /** The model that writes answers; without one they are quoted. */
  readonly writer?: Writer;
  /** Reads passages to say whether they answer; without one the signals of the words and vectors say it. */
  readonly passageReader?: PassageReader;
  /** Chooses which sentences are quoted; without one their words and vectors do. */
  readonly sentenceRanker?: SentenceRanker;
  /** Today's ISO date, to tell old news. */
  readonly today: () => string;
}
