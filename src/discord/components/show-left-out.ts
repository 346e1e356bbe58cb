import { mayBeSeen } from '../collections/may-be-seen.ts';
import { visibleHere } from '../collections/visible-here.ts';
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
  services: Services,
): Promise<void> {
  const say = sayTo(interaction);
  const answer = services.longAnswers.find(id);
  const stored = await services.answers.find(id);
  const message =
    answer === undefined || stored?.guild !== interaction.guildId
      ? noticeMessage(say, 'problem', say.notices.leftOutForgotten)
      : mayBeSeen(stored, await visibleHere(interaction, services))
        ? leftOutMessage(say, answer)
        : noticeMessage(say, 'problem', say.notices.notHere);
  await interaction.reply(toPrivatePayload(message));
}
