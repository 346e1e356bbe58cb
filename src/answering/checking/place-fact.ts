import type { Word } from '../../text/words/read-words.ts';
import { contextSimilarity, type Span } from './context.ts';
import type { PreparedSource } from './prepare-source.ts';

/** A fact of a source that a statement's fact can be or rival. */
export interface SourceFact {
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
 * @param facts those of the sources that are the same one or others of its kind
 * @param enough likeness from which others need not be looked at
 */
export function placeFact(
  statement: readonly Word[],
  fact: Span,
  facts: readonly SourceFact[],
  enough: number,
): Placement {
  const likeness = ({ source, place }: SourceFact): number =>
    contextSimilarity(statement, fact, source.words, place) ?? 1;
  let own = 0;
  for (const found of facts) {
    if (found.same) own = Math.max(own, likeness(found));
  }
  let rival = 0;
  let rivalText = '';
  if (own >= enough) return { own, rival, rivalText };
  for (const other of facts) {
    const fit = other.same ? 0 : likeness(other);
    if (fit > rival) {
      rival = fit;
      rivalText = other.text;
    }
  }
  return { own, rival, rivalText };
}
