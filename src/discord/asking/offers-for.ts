import type { Answer } from '../../answering/answer.ts';
import type { PeopleMessages } from '../../messages/messages.ts';
import type { Offers } from '../rendering/answer-buttons.ts';
import { limits } from '../rendering/limits.ts';
import type { Services } from '../services.ts';

/** What is offered with an answer. */
export async function offersFor(
  answer: Answer,
  say: PeopleMessages,
  { suggestions }: Services,
): Promise<Offers> {
  if (answer.outcome === 'declined') return {};
  return { questions: await suggestions.next(answer, { say, longest: limits.buttonLabel }) };
}
