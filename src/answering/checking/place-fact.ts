import type { Word } from '../../text/words/read-words.ts';
import { contextSimilarity, type Span } from './context.ts';
import type { PreparedSource } from './prepare-source.ts';

/** A fact of a source that a statement's fact can be or rival. */
export interface Candidate {
  readonly place: Span;
  readonly text: string;
  readonly same: boolean;
  readonly source: PreparedSource;
}

/** How well a fact sits where the sources have it. */
export interface Placement {
  /** Best likeness (0 to 1) of the fact's surroundings to a place where the sources have it. */
  readonly own: number;
  /** The same for the best place of another fact of its kind; 0 where `own` is enough. */
  readonly rival: number;
  /** As the source writes that other fact. */
  readonly rivalText: string;
}

/**
 * Compares the part a fact plays in a statement with the parts that it and others of its kind play in the sources.
 * @param enough likeness from which others need not be looked at
 */
export function placeFact(
  statement: readonly Word[],
  fact: Span,
  candidates: readonly Candidate[],
  enough: number,
): Placement {
  const likeness = ({ source, place }: Candidate): number =>
    contextSimilarity(statement, fact, source.words, place) ?? 1;
  let own = 0;
  for (const candidate of candidates) {
    if (candidate.same) own = Math.max(own, likeness(candidate));
  }
  let rival = 0;
  let rivalText = '';
  if (own >= enough) return { own, rival, rivalText };
  for (const candidate of candidates) {
    const found = candidate.same ? 0 : likeness(candidate);
    if (found > rival) {
      rival = found;
      rivalText = candidate.text;
    }
  }
  return { own, rival, rivalText };
}
