import type { RankedPassage } from '../../search/found.ts';
import { candidatesOf } from './candidates.ts';
import type { QuotableSentence } from './quotable-sentence.ts';

/** Sentences of a summary: an article says first what it is about. */
const SENTENCES = 3;

/**
 * The beginning of the article that was found: the first whole sentences of its earliest passage among those found.
 * @param found best first
 */
export function summaryOf(found: readonly RankedPassage[]): QuotableSentence[] {
  const article = found[0]?.passage.article.id;
  const [first] = found
    .filter(({ passage }) => passage.article.id === article)
    .toSorted((one, other) => one.passage.start - other.passage.start);
  if (first === undefined) return [];
  return candidatesOf(first.passage)
    .filter(({ kind, whole, needsNext }) => kind === 'sentence' && whole && !needsNext)
    .slice(0, SENTENCES);
}
