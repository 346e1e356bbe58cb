import type { Interaction } from 'discord.js';
import { toPrivatePayload } from '../payload.ts';
import { noticeMessage } from '../rendering/notice-message.ts';
import { sayTo } from '../say-to.ts';
import type { Services } from '../services.ts';

/**
 * Keeps a person from pressing, sending and typing without end: commands that ask have limits of their own.
 * @returns whether it was refused, and has been answered
 */
export async function refuseTooMany(
  interaction: Interaction,
  { asking }: Pick<Services, 'asking'>,
): Promise<boolean> {
  const action = interaction.isAutocomplete() ? 'typing' : 'press';
  const waitMs = await asking.act(interaction.user.id, action);
  if (waitMs === undefined) return false;
  if (interaction.isAutocomplete()) await interaction.respond([]);
  else if (interaction.isRepliable()) {
    const say = sayTo(interaction);
    const until = new Date(Date.now() + waitMs);
    const notice = noticeMessage(say, 'limit', say.notices.tooManyPresses, until);
    await interaction.reply(toPrivatePayload(notice));
  }
  return true;
}
