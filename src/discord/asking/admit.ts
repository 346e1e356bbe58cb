import type { Refusal } from '../../asking/limits/ask-limits.ts';
import { sentenceOf, UserError } from '../../errors.ts';
import type { PeopleMessages } from '../../messages/messages.ts';
import { checkQuestion } from '../../search/question/check-question.ts';
import type { RenderedMessage } from '../rendering/message.ts';
import { noticeMessage } from '../rendering/notice-message.ts';
import type { Services } from '../services.ts';
import type { AskedQuestion } from './asked-question.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** Why a question is not taken, if it is not: told before anything is acknowledged, so that it can be private. */
export async function admit(
  say: PeopleMessages,
  question: AskedQuestion,
  services: Services,
): Promise<RenderedMessage | undefined> {
  const { config, queue, answers, limits } = services;
  try {
    checkQuestion(question.text);
  } catch (error) {
    if (error instanceof UserError) return noticeMessage(say, 'problem', sentenceOf(error, say));
    throw error;
  }
  if (queue.waiting >= config.limits.waiting && queue.running >= config.limits.atOnce) {
    return queueFull(say);
  }
  const { serverTokensPerDay } = config.limits;
  if (serverTokensPerDay > 0 && question.guild !== null) {
    const used = answers.tokensSince(question.guild, Date.now() - dayMs);
    if (used >= serverTokensPerDay) {
      return noticeMessage(say, 'limit', say.refusals.serverUsedUp);
    }
  }
  const refusal = await limits.admit(question.person, question.guild);
  return refusal === undefined ? undefined : tooOften(say, refusal);
}

/** Said when as many questions wait as may. */
export function queueFull(say: PeopleMessages): RenderedMessage {
  const until = new Date(Date.now() + 30_000);
  return noticeMessage(say, 'limit', say.refusals.queueFull, until);
}

function tooOften(say: PeopleMessages, { scope, waitMs }: Refusal): RenderedMessage {
  const until = new Date(Date.now() + waitMs);
  return noticeMessage(say, 'limit', say.refusals.tooOften[scope], until);
}
