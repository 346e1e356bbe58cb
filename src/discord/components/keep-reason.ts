import { toPrivatePayload } from '../payload.ts';
import { noticeMessage } from '../rendering/notice-message.ts';
import { modalField } from '../rendering/text-modal.ts';
import { sayTo } from '../say-to.ts';
import type { Services } from '../services.ts';
import type { FormInteraction } from './handled-interaction.ts';

/** Keeps what somebody chose to say about their own 👎. */
export async function keepReason(
  interaction: FormInteraction,
  action: { readonly answer: string },
  { votes, personKey }: Services,
): Promise<void> {
  const reason = interaction.fields.getTextInputValue(modalField).trim();
  if (reason !== '') votes.explain(action.answer, personKey(interaction.user.id), reason);
  const say = sayTo(interaction);
  const thanks = reason === '' ? say.notices.downCounted : say.notices.reasonKept;
  await interaction.reply(toPrivatePayload(noticeMessage(say, 'done', thanks)));
}
