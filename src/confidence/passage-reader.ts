import type { Found } from '../search/found.ts';

/**
 * A model that reads a question together with the passages that were found for it, and says how likely they answer it.
 * It stands in for the weighed signals; from which likelihood on a question is answered stays with the policy, and so
 * does what is done where a thing that is asked about stands in no passage.
 */
export interface PassageReader {
  /** As `--explain` calls it: `read by NAME`. */
  readonly name: string;
  /**
   * How likely (0 to 1, calibrated) the passages hold the answer. Not asked where nothing was found.
   * @param bySignals what the signals say
   * @throws what it likes: the question then fails with it
   */
  probability(
    found: Found,
    bySignals: number,
    options: { readonly signal?: AbortSignal },
  ): Promise<number>;
}
