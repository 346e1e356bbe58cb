import type { Refusal } from '../../asking/limits/ask-limits.ts';
import { UserError } from '../../errors.ts';
import { checkQuestion } from '../../search/question/check-question.ts';
import type { RenderedMessage } from '../rendering/message.ts';
import { noticeMessage } from '../rendering/notice-message.ts';
import type { Services } from '../services.ts';
import type { AskedQuestion } from './asked-question.ts';

/** Said while the bot is on its way out. */
export const restarting = 'I am being restarted; please ask again in a minute.';

const dayMs = 24 * 60 * 60 * 1000;

/** Why a question is not taken, if it is not: told before anything is acknowledged, so that it can be private. */
export async function admit(
  question: AskedQuestion,
  services: Services,
): Promise<RenderedMessage | undefined> {
  const { config, queue, answers, limits } = services;
  try {
    checkQuestion(question.text);
  } catch (error) {
    if (error instanceof UserError) return noticeMessage('problem', error.message);
    throw error;
  }
  if (queue.waiting >= config.limits.waiting && queue.running >= config.limits.atOnce) {
    return queueFull();
  }
  const { serverTokensPerDay } = config.limits;
  if (serverTokensPerDay > 0 && question.guild !== null) {
    const used = answers.tokensSince(question.guild, Date.now() - dayMs);
    if (used >= serverTokensPerDay) {
      return noticeMessage('limit', 'This server has used up what it may ask in a day.');
    }
  }
  const refusal = await limits.admit(question.person, question.guild);
  return refusal === undefined ? undefined : tooOften(refusal);
}

/** Said when as many questions wait as may. */
export function queueFull(): RenderedMessage {
  return noticeMessage(
    'limit',
    'So many people are asking that I cannot take another question now.',
    new Date(Date.now() + 30_000),
  );
}

function tooOften({ scope, waitMs }: Refusal): RenderedMessage {
  const who = {
    person: 'You have asked as often as one person may in a minute.',
    server: 'This server has asked as often as it may in a minute.',
    overall: 'I have been asked as often as I can answer in a minute.',
  };
  return noticeMessage('limit', who[scope], new Date(Date.now() + waitMs));
}
