import { toPrivatePayload } from '../payload.ts';
import { button, row } from '../rendering/buttons.ts';
import { noticeMessage } from '../rendering/notice-message.ts';
import { modalField } from '../rendering/text-modal.ts';
import { sayTo } from '../say-to.ts';
import type { Services } from '../services.ts';
import type { FormInteraction } from './handled-interaction.ts';

/** Keeps what somebody chose to say about their own 👎. */
export async function keepReason(
  interaction: FormInteraction,
  action: { readonly answer: string },
  services: Services,
): Promise<void> {
  const { votes, personKey, guildSettings, downVoted } = services;
  const reason = interaction.fields.getTextInputValue(modalField).trim();
  if (reason !== '') votes.explain(action.answer, personKey(interaction.user.id), reason);
  const say = sayTo(interaction);
  const thanks = reason === '' ? say.notices.downCounted : say.notices.reasonKept;
  const notice = noticeMessage(say, 'done', thanks);
  const { peopleChannel } = guildSettings.get(interaction.guildId ?? '');
  if (peopleChannel === undefined) {
    await interaction.reply(toPrivatePayload(notice));
    return;
  }
  // The button stands on the thanks, which show nothing of the answer.
  downVoted.add(action.answer, interaction.message);
  const components = [
    row(button(say.answers.askPerson, { kind: 'person', answer: action.answer })),
  ];
  await interaction.reply(toPrivatePayload({ ...notice, components }));
}
