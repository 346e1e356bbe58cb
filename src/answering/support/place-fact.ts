import { contextSimilarity, type Span } from './context.ts';
import type { PreparedSource } from './prepare-source.ts';
import type { Word } from './words.ts';

/** How well a fact sits where the source has it. */
export interface Placement {
  /** Best similarity (0 to 1) of the fact's surroundings to a place where the source has it. */
  readonly own: number;
  /** The same for the best place of another fact of its kind. */
  readonly rival: number;
  /** As the source writes that other fact. */
  readonly rivalText: string;
}

/** A fact of a source that a statement's fact can be or rival. */
export interface Candidate {
  readonly place: Span;
  readonly text: string;
  readonly same: boolean;
  readonly source: PreparedSource;
}

/** Compares the part a fact plays in a statement with the parts that it and others of its kind play in the sources. */
export function placeFact(
  statement: readonly Word[],
  fact: Span,
  candidates: readonly Candidate[],
): Placement {
  let own = 0;
  let rival = 0;
  let rivalText = '';
  for (const candidate of candidates) {
    const similarity =
      contextSimilarity(statement, fact, candidate.source.words, candidate.place) ?? 1;
    if (candidate.same) own = Math.max(own, similarity);
    else if (similarity > rival) {
      rival = similarity;
      rivalText = candidate.text;
    }
  }
  return { own, rival, rivalText };
}
