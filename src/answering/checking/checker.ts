import { checkPrepared, type SupportVerdict } from './check-support.ts';
import type { PreparedSource } from './prepare-source.ts';

/**
 * Decides whether sources back a statement. Asynchronous, so that a judge may stand here that asks a model, or one
 * that compares the meaning of a statement with the vectors of the sources' sentences (`PreparedSource.sentences`),
 * where the words alone find too little. Such a judge may build on {@link checkPrepared} and reconsider what it
 * says is `not-found`.
 */
export interface Checker {
  /** @param sources - the passages of one article, or of several that a statement draws on together */
  check(statement: string, sources: readonly PreparedSource[]): Promise<SupportVerdict>;
}

/** Compares words, numbers, dates and names; needs no model, and is done at once. */
export const wordChecker: Checker = {
  check: async (statement, sources) => checkPrepared(statement, sources),
};
