import type { LoggedAnswer } from '../../operations/store/answer-log.ts';
import { toPrivatePayload } from '../payload.ts';
import { noticeMessage } from '../rendering/notice-message.ts';
import { sayTo } from '../say-to.ts';
import type { Services } from '../services.ts';
import type { FromMessage } from './handled-interaction.ts';

/**
 * The stored answer that a button belongs to. Ids come from outside: an answer of another server is not found. Where
 * there is none any more, the person is told.
 */
export async function storedAnswer(
  interaction: FromMessage,
  id: string,
  { answers }: Services,
): Promise<LoggedAnswer | undefined> {
  const stored = await answers.find(id);
  if (stored !== undefined && stored.guild === interaction.guildId) return stored;
  const say = sayTo(interaction);
  const notice = noticeMessage(say, 'problem', say.notices.answerForgotten);
  await interaction.reply(toPrivatePayload(notice));
  return undefined;
}
