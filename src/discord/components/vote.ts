import { toPrivatePayload } from '../payload.ts';
import { noticeMessage } from '../rendering/notice-message.ts';
import { reasonModal } from '../rendering/reason-modal.ts';
import { sayTo } from '../say-to.ts';
import type { Services } from '../services.ts';
import type { ComponentInteraction } from './handled-interaction.ts';
import { storedAnswer } from './stored-answer.ts';

/** Counts a vote; anybody may vote once on an answer, and change it. A 👎 opens a form for the reason. */
export async function vote(
  interaction: ComponentInteraction,
  action: { readonly answer: string; readonly vote: 'up' | 'down' },
  services: Services,
): Promise<void> {
  const stored = await storedAnswer(interaction, action.answer, services);
  if (stored === undefined) return;
  const say = sayTo(interaction);
  const person = services.personKey(interaction.user.id);
  services.votes.cast(stored.id, person, action.vote === 'up' ? 1 : -1, Date.now());
  if (action.vote === 'down') return interaction.showModal(reasonModal(say, stored.id));
  await interaction.reply(toPrivatePayload(noticeMessage(say, 'done', say.notices.upCounted)));
}
