import type { PeopleMessages } from '../../messages/messages.ts';
import { deferred } from '../../operations/deferred.ts';
import type { RenderedMessage } from '../rendering/message.ts';
import { noticeMessage } from '../rendering/notice-message.ts';
import type { Services } from '../services.ts';
import { admit, queueFull } from './admit.ts';
import { answerIn } from './answer-in.ts';
import type { AskedQuestion } from './asked-question.ts';
import { PacedDisplay } from './paced-display.ts';
import type { ReplyPlace } from './reply-place.ts';

/**
 * The one way in which a question is answered, wherever it came from: admitted or refused, acknowledged, put in the
 * queue, answered. It ends in exactly one reply.
 * @throws what keeps Discord from showing any reply at all
 */
export async function ask(
  question: AskedQuestion,
  place: ReplyPlace,
  services: Services,
): Promise<void> {
  const { say } = place;
  if (services.queue.closed)
    return place.refuse(noticeMessage(say, 'limit', say.refusals.restarting));
  const free = services.oneAtATime.start(`${question.person} ${question.channel}`);
  if (free === undefined) {
    return place.refuse(noticeMessage(say, 'limit', say.refusals.stillAnswering));
  }
  try {
    const refusal = await admit(say, question, services);
    if (refusal !== undefined) return await place.refuse(refusal);
    const progress = new PacedDisplay(async (message: RenderedMessage) => {
      if (place.changeable) await place.show(message);
    });
    const acknowledged = deferred();
    const queued = services.queue.enter(async () => {
      await acknowledged.promise;
      await services.acknowledgements.through();
      await answerIn({ place, question, progress, onAnswered: free }, services);
    });
    if (queued === undefined) return await place.refuse(queueFull(say));
    services.acknowledgements.add(acknowledged.promise);
    place.acknowledge().then(() => {
      if (queued.ahead > 0) progress.update(waiting(say, queued.ahead));
      acknowledged.resolve();
    }, acknowledged.reject);
    await queued.result;
  } finally {
    free();
  }
}

function waiting(say: PeopleMessages, ahead: number): RenderedMessage {
  return noticeMessage(say, 'limit', say.refusals.waiting({ ahead }));
}
