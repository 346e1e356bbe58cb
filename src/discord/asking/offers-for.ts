import type { Answer } from '../../answering/answer.ts';
import type { Offers } from '../rendering/answer-buttons.ts';
import { limits } from '../rendering/limits.ts';
import type { Services } from '../services.ts';
import type { ReplyPlace } from './reply-place.ts';

/** What is offered with an answer. */
export async function offersFor(
  answer: Answer,
  place: Pick<ReplyPlace, 'say' | 'private'>,
  { suggestions }: Services,
): Promise<Offers> {
  if (answer.outcome === 'declined') return {};
  const { say, private: share } = place;
  return { share, questions: await suggestions.next(answer, { say, longest: limits.buttonLabel }) };
}
