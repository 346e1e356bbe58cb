import { MessageFlags } from 'discord.js';
import { mayBeSeen } from '../collections/may-be-seen.ts';
import { refuseHidden } from '../collections/refuse-hidden.ts';
import { visibleHere } from '../collections/visible-here.ts';
import { toPayload, toPrivatePayload } from '../payload.ts';
import { answerMessage } from '../rendering/answer-message.ts';
import { noticeMessage } from '../rendering/notice-message.ts';
import { sayTo } from '../say-to.ts';
import type { Services } from '../services.ts';
import type { ComponentInteraction } from './handled-interaction.ts';

/**
 * Turns a page of a long answer: in the message for the one who asked, in a private copy for everybody else, so that
 * nobody turns the page that another person reads.
 */
export async function turnTextPage(
  interaction: ComponentInteraction,
  action: { readonly answer: string; readonly page: number },
  services: Services,
): Promise<void> {
  const { longAnswers, answers, personKey } = services;
  const say = sayTo(interaction);
  const answer = longAnswers.find(action.answer);
  const stored = await answers.find(action.answer);
  if (answer === undefined || stored?.guild !== interaction.guildId) {
    const notice = noticeMessage(say, 'problem', say.notices.pagesForgotten);
    await interaction.reply(toPrivatePayload(notice));
    return;
  }
  const visible = await visibleHere(interaction, services);
  if (!mayBeSeen(stored, visible)) {
    return refuseHidden(interaction);
  }
  // What was offered may come from any collection of then, and is named on the buttons.
  const offers = visible === undefined ? longAnswers.offersOf(answer) : {};
  const message = answerMessage(say, answer, action.answer, action.page, offers);
  const isOwn = stored.asker === personKey(interaction.user.id);
  if (isOwn || interaction.message.flags.has(MessageFlags.Ephemeral)) {
    await interaction.update(toPayload(message));
  } else await interaction.reply(toPrivatePayload(message));
}
