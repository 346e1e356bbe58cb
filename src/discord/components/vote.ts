import { toPrivatePayload } from '../payload.ts';
import { button, row } from '../rendering/buttons.ts';
import { noticeMessage } from '../rendering/notice-message.ts';
import { reasonModal } from '../rendering/reason-modal.ts';
import { sayTo } from '../say-to.ts';
import type { Services } from '../services.ts';
import type { ComponentInteraction } from './handled-interaction.ts';
import { rowsWith } from './rows-of.ts';
import { storedAnswer } from './stored-answer.ts';

/**
 * Counts a vote; anybody may vote once on an answer, and change it. A 👎 opens a form for the reason; where people take
 * questions it first puts the button that asks them below the answer, which a form would not leave time for.
 */
export async function vote(
  interaction: ComponentInteraction,
  action: { readonly answer: string; readonly vote: 'up' | 'down' },
  services: Services,
): Promise<void> {
  const stored = await storedAnswer(interaction, action.answer, services);
  if (stored === undefined) return;
  const say = sayTo(interaction);
  const { votes, personKey, guildSettings } = services;
  const value = action.vote === 'up' ? 1 : -1;
  await votes.cast(stored.id, personKey(interaction.user.id), value, Date.now());
  if (action.vote === 'up') {
    await interaction.reply(toPrivatePayload(noticeMessage(say, 'done', say.notices.upCounted)));
    return;
  }
  const { peopleChannel } = await guildSettings.get(interaction.guildId ?? '');
  if (peopleChannel === undefined) return interaction.showModal(reasonModal(say, stored.id));
  offerPerson(stored.id, services);
  const ask = button(say.answers.askPerson, { kind: 'person', answer: stored.id });
  await interaction.update({ components: rowsWith(interaction.message, 'person', ask) });
  const thanks = noticeMessage(say, 'done', say.notices.downCounted);
  const why = button(say.answers.sayWhy, { kind: 'why', answer: stored.id });
  await interaction.followUp(toPrivatePayload({ ...thanks, components: [row(why)] }));
}

/** Has the button stay where a page of the answer is turned. */
function offerPerson(id: string, { longAnswers }: Pick<Services, 'longAnswers'>): void {
  const answer = longAnswers.find(id);
  if (answer === undefined) return;
  longAnswers.add(id, answer, { ...longAnswers.offersOf(answer), person: true });
}
