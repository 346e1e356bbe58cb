import type { Answer } from '../../answering/answer.ts';
import type { VisibleCollections } from '../../corpus/collections.ts';
import type { Offers } from '../rendering/answer-buttons.ts';
import { limits } from '../rendering/limits.ts';
import type { Services } from '../services.ts';

/**
 * What is offered with an answer.
 * @param collections - that may be seen where it is shown
 */
export async function offersFor(
  answer: Answer,
  { suggestions }: Services,
  collections: VisibleCollections,
): Promise<Offers> {
  if (answer.outcome === 'declined') return {};
  return {
    questions: await suggestions.next(answer, { collections, longest: limits.buttonLabel }),
  };
}
