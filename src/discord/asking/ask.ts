import { deferred } from '../../operations/deferred.ts';
import type { RenderedMessage } from '../rendering/message.ts';
import { noticeMessage } from '../rendering/notice-message.ts';
import type { Services } from '../services.ts';
import { admit, queueFull, restarting } from './admit.ts';
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
  if (services.queue.closed) return place.refuse(noticeMessage('limit', restarting));
  const free = services.oneAtATime.start(`${question.person} ${question.channel}`);
  if (free === undefined) {
    const busy = 'I am still answering your last question here; please wait for it.';
    return place.refuse(noticeMessage('limit', busy));
  }
  try {
    const refusal = await admit(question, services);
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
    if (queued === undefined) return await place.refuse(queueFull());
    services.acknowledgements.add(acknowledged.promise);
    place.acknowledge().then(() => {
      if (queued.ahead > 0) progress.update(waiting(queued.ahead));
      acknowledged.resolve();
    }, acknowledged.reject);
    await queued.result;
  } finally {
    free();
  }
}

function waiting(ahead: number): RenderedMessage {
  const before = ahead === 1 ? 'one question is' : `${ahead.toLocaleString('en-GB')} questions are`;
  return noticeMessage('limit', `Your question is in the queue: ${before} before it.`);
}
