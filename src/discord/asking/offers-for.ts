import type { Answer } from '../../answering/answer.ts';
import type { AskedQuestion } from '../../asking/asked-question.ts';
import { unlessAway } from '../../operations/store/away.ts';
import type { Offers } from '../rendering/answer-buttons.ts';
import { limits } from '../rendering/limits.ts';
import type { Services } from '../services.ts';
import type { ReplyPlace } from './reply-place.ts';

/** What is offered with the answer to a question. */
export async function offersFor(
  answer: Answer,
  place: Pick<ReplyPlace, 'private'>,
  { suggestions, guildSettings }: Services,
  { server, collections }: AskedQuestion,
): Promise<Offers> {
  if (answer.outcome === 'declined') {
    const settings =
      server === null ? undefined : await unlessAway(guildSettings.get(server), undefined);
    return { person: settings?.peopleChannel !== undefined };
  }
  const options = { collections, longest: limits.buttonLabel };
  return { share: place.private, questions: await suggestions.next(answer, options) };
}
