import { smallTalk } from '../../answering/small-talk/small-talk.ts';
import type { AskedQuestion } from '../../asking/asked-question.ts';
import type { Answered, Failed } from '../../asking/outcome.ts';
import { nameRefusal } from '../connection/name-refusal.ts';
import { answerMessage, answerPages } from '../rendering/answer-message.ts';
import { failureMessage } from '../rendering/failure-message.ts';
import type { RenderedMessage } from '../rendering/message.ts';
import { noticeMessage } from '../rendering/notice-message.ts';
import { plainAnswer } from '../rendering/plain-answer.ts';
import { refusalMessage } from '../rendering/refusal-message.ts';
import { waitingMessage } from '../rendering/waiting-message.ts';
import type { Services } from '../services.ts';
import { talkMessage } from '../talk-message.ts';
import { nameShortcoming } from './name-shortcoming.ts';
import { offersFor } from './offers-for.ts';
import { PacedDisplay } from './paced-display.ts';
import type { ReplyPlace } from './reply-place.ts';
import { showFirstThatPasses } from './show-first-that-passes.ts';
import { showProgress } from './show-progress.ts';

/**
 * The one way in which Discord asks a question, wherever it came from: refused, or acknowledged and shown as it comes
 * along. It ends in exactly one reply.
 * @throws what keeps Discord from showing any reply at all
 */
export async function ask(
  question: AskedQuestion,
  place: ReplyPlace,
  services: Services,
): Promise<void> {
  const { say } = place;
  const talk = smallTalk(question.text);
  if (talk !== undefined) {
    await place.acknowledge();
    return place.show(await talkMessage(talk, say, services, question.collections));
  }
  const progress = new PacedDisplay(async (message: RenderedMessage) => {
    if (place.changeable) await place.show(message);
  });
  const running = services.runningAnswers.begin(question.person);
  const asked = services.asking.ask(question, {
    say,
    stopped: running.stopped,
    onAdmitted: async ({ ahead }) => {
      await place.acknowledge();
      if (ahead > 0) progress.update(waitingMessage(say, ahead));
    },
    onEvent: showProgress(question.text, place, progress, running.id),
    deliver: async (ended) => {
      await progress.finish();
      await showOutcome(ended, place, services, question);
    },
  });
  const outcome = await asked.finally(running.end);
  if (outcome.kind === 'answered') await nameShortcoming(place, services);
  // Told before anything is acknowledged, so that it can be private.
  if (outcome.kind === 'refused') await place.refuse(refusalMessage(say, outcome.refusal));
}

/** @throws {Undeliverable} where the server's moderation is in the way */
async function showOutcome(
  ended: Answered | Failed,
  place: ReplyPlace,
  services: Services,
  question: AskedQuestion,
): Promise<void> {
  if (ended.kind === 'failed') {
    return showFirstThatPasses(place, [() => failureMessage(place.say, ended.failure)]);
  }
  const { answer, id } = ended;
  const { say } = place;
  const offers = await offersFor(answer, place, services, question);
  if (answerPages(answer).length > 1 || answer.leftOut.length > 0) {
    services.longAnswers.add(id, answer, offers);
  }
  try {
    await showFirstThatPasses(place, [
      ...(place.embeds ? [() => answerMessage(say, answer, id, 0, offers)] : []),
      () => plainAnswer(say, answer, id, offers),
      () => noticeMessage(say, 'problem', say.refusals.rules),
    ]);
  } catch (error) {
    throw nameRefusal(error);
  }
}
