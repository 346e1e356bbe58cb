import { toPrivatePayload } from '../payload.ts';
import { noticeMessage } from '../rendering/notice-message.ts';
import { sayTo } from '../say-to.ts';
import type { Services } from '../services.ts';
import type { ComponentInteraction } from './handled-interaction.ts';

/** Stops an answer that a model is writing, for the one who asked alone: what was written so far is checked and stays. */
export async function stopAnswer(
  interaction: ComponentInteraction,
  { question }: { readonly question: string },
  { runningAnswers }: Services,
): Promise<void> {
  const running = runningAnswers.find(question);
  if (running?.person === interaction.user.id) {
    running.stop();
    await interaction.deferUpdate();
    return;
  }
  const say = sayTo(interaction);
  const { nothingToStop, onlyAskerStops } = say.notices;
  const sentence = running === undefined ? nothingToStop : onlyAskerStops;
  await interaction.reply(toPrivatePayload(noticeMessage(say, 'problem', sentence)));
}
