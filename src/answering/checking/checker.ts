import { readText } from '../../text/read-text.ts';
import type { SentenceVectors } from '../quoting/sentence-vectors.ts';
import { checkPrepared, type SupportVerdict } from './check-support.ts';
import type { Given } from './given.ts';
import { type NearestMeaning, nearestMeaning } from './meaning.ts';
import type { PreparedSource } from './prepare-source.ts';

/**
 * Decides whether sources back a statement. Asynchronous, so that a judge may stand here that asks a model, or one
 * that compares the meaning of a statement with the vectors of the sources' sentences (`PreparedSource.sentences`),
 * where the words alone find too little. Such a judge may build on {@link checkPrepared} and reconsider what it
 * says is `not-found`.
 */
export interface Checker {
  /**
   * @param sources - the passages of one article, or of several that a statement draws on together
   * @param given - what the statement need not claim, since it was said before
   */
  check(
    statement: string,
    sources: readonly PreparedSource[],
    given?: Given,
  ): Promise<SupportVerdict>;
  /**
   * How much (a cosine, -1 to 1) a statement means the same as the sentence of the sources that is likest; asked only
   * where words alone do not decide. Absent where nothing tells.
   */
  likeness?(statement: string, sources: readonly PreparedSource[]): Promise<number>;
  /**
   * The sentence of the sources that means most nearly what a statement in another language says. Absent where nothing
   * tells across languages.
   */
  meaning?(
    statement: string,
    sources: readonly PreparedSource[],
  ): Promise<NearestMeaning | undefined>;
}

/** Compares words, numbers, dates and names; needs no model, and is done at once. */
export const wordChecker: Checker = {
  check: async (statement, sources, given) => checkPrepared(statement, sources, given),
};

/** So many sentences are compared, those first that have most words of the statement. */
const MOST_SENTENCES = 24;

/**
 * Compares words as {@link wordChecker} does, and meanings by the vectors of sentences.
 * @param multilingual - whether the model of the vectors gives a sentence and its translation near vectors
 */
export function meaningChecker(
  vectors: SentenceVectors,
  { multilingual = false }: { readonly multilingual?: boolean } = {},
): Checker {
  return {
    ...wordChecker,
    ...(multilingual && {
      meaning: (statement, sources) => nearestMeaning(vectors, statement, sources),
    }),
    likeness: async (statement, sources) => {
      const terms = new Set(
        readText(statement).words.flatMap((word) => (word.content ? word.term : [])),
      );
      const sentences = sources
        .flatMap((source) =>
          source.sentences.map(({ start, end, firstWord, endWord }) => ({
            text: source.text.slice(start, end),
            shared: source.words.slice(firstWord, endWord).filter(({ term }) => terms.has(term))
              .length,
          })),
        )
        .filter(({ shared }) => shared > 0)
        .sort((one, other) => other.shared - one.shared)
        .slice(0, MOST_SENTENCES);
      return vectors.likeness(
        statement.replace(/[*_`]/g, ''),
        sentences.map(({ text }) => text),
      );
    },
  };
}
