import type { Turn } from '../answering/turn.ts';
import type { VisibleCollections } from '../corpus/collections.ts';

/** A question, whichever front end it came through. Ids are the front end's own. */
export interface AskedQuestion {
  readonly text: string;
  /** Who asks: limits count by it, and only a keyed hash of it is stored. */
  readonly person: string;
  /** The community whose limits and budget it counts against; null where there is none. */
  readonly server: string | null;
  /** Where the answer will stand: a person has one question at a time in each place. */
  readonly place: string;
  /** Collections that may be seen where the answer will stand; never left out, so that nobody forgets them. */
  readonly collections: VisibleCollections;
  /** Reads the conversation that the question may build on, oldest turn first; a failure counts as no conversation. */
  readonly history: () => Promise<readonly Turn[]>;
}
