import { toPayload, toPrivatePayload } from '../payload.ts';
import { noticeMessage } from '../rendering/notice-message.ts';
import { readAnswer } from '../rendering/read-answer.ts';
import { modalField } from '../rendering/text-modal.ts';
import { sayTo } from '../say-to.ts';
import type { Services } from '../services.ts';
import type { FormInteraction } from './handled-interaction.ts';

/** Keeps what somebody chose to say about their own 👎; the thanks for it take the place of those for the vote. */
export async function keepReason(
  interaction: FormInteraction,
  action: { readonly answer: string },
  { votes, personKey }: Services,
): Promise<void> {
  const reason = interaction.fields.getTextInputValue(modalField).trim();
  if (reason !== '') {
    await votes.explain(action.answer, personKey(interaction.user.id), reason);
  }
  const say = sayTo(interaction);
  const thanks = reason === '' ? say.notices.downCounted : say.notices.reasonKept;
  const notice = noticeMessage(say, 'done', thanks);
  const onAnswer = readAnswer(interaction.message) !== undefined;
  if (onAnswer) await interaction.reply(toPrivatePayload(notice));
  else await interaction.update(toPayload(notice));
}
