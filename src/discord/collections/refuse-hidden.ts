import type { ComponentInteraction } from '../components/handled-interaction.ts';
import { toPrivatePayload } from '../payload.ts';
import { noticeMessage } from '../rendering/notice-message.ts';
import { sayTo } from '../say-to.ts';

/** Says that what a button leads to may not be seen in its place any more. */
export async function refuseHidden(interaction: ComponentInteraction): Promise<void> {
  const say = sayTo(interaction);
  await interaction.reply(toPrivatePayload(noticeMessage(say, 'problem', say.notices.notHere)));
}
