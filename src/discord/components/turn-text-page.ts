import { MessageFlags } from 'discord.js';
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
  { longAnswers, answers, personKey }: Services,
): Promise<void> {
  const say = sayTo(interaction);
  const answer = longAnswers.find(action.answer);
  const stored = answers.find(action.answer);
  if (answer === undefined || stored?.guild !== interaction.guildId) {
    const notice = noticeMessage(say, 'problem', say.notices.pagesForgotten);
    await interaction.reply(toPrivatePayload(notice));
    return;
  }
  const message = answerMessage(
    say,
    answer,
    action.answer,
    action.page,
    longAnswers.offersOf(answer),
  );
  const isOwn = stored.asker === personKey(interaction.user.id);
  if (isOwn || interaction.message.flags.has(MessageFlags.Ephemeral)) {
    await interaction.update(toPayload(message));
  } else await interaction.reply(toPrivatePayload(message));
}
