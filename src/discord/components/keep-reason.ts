import { toPrivatePayload } from '../payload.ts';
import { noticeMessage } from '../rendering/notice-message.ts';
import { modalField } from '../rendering/text-modal.ts';
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
  const thanks =
    reason === ''
      ? 'Thank you: your 👎 is counted.'
      : 'Thank you: your 👎 is counted, and the reason kept without your name.';
  await interaction.reply(toPrivatePayload(noticeMessage('done', thanks)));
}
