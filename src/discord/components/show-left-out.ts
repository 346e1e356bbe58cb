import { toPrivatePayload } from '../payload.ts';
import { leftOutMessage } from '../rendering/left-out-message.ts';
import { noticeMessage } from '../rendering/notice-message.ts';
import { sayTo } from '../say-to.ts';
import type { Services } from '../services.ts';
import type { ComponentInteraction } from './handled-interaction.ts';

/** Shows what was left out of an answer to the one who asks for it; anybody may, as long as it is remembered. */
export async function showLeftOut(
  interaction: ComponentInteraction,
  { answer: id }: { readonly answer: string },
  { longAnswers, answers }: Services,
): Promise<void> {
  const say = sayTo(interaction);
  const answer = longAnswers.find(id);
  const known = answers.find(id)?.guild === interaction.guildId;
  const message =
    answer === undefined || !known
      ? noticeMessage(say, 'problem', say.notices.leftOutForgotten)
      : leftOutMessage(say, answer);
  await interaction.reply(toPrivatePayload(message));
}
