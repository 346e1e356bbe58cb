import type { Confidence } from '../confidence/confidence.ts';
import type { Found, RankedPassage } from '../search/found.ts';

/** What an answer rests on, as far as it is kept with it: the passages, best first, and how far they are trusted. */
export interface Retrieval extends Pick<Found, 'timingsMs'> {
  /** As it was searched for. */
  readonly question: string;
  readonly passages: readonly RankedPassage[];
  readonly confidence: Confidence;
}
