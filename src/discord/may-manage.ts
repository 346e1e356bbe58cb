import { type ChatInputCommandInteraction, PermissionFlagsBits } from 'discord.js';
import type { ComponentInteraction } from './components/handled-interaction.ts';
import { toPrivatePayload } from './payload.ts';
import { noticeMessage } from './rendering/notice-message.ts';
import { sayTo } from './say-to.ts';

/** Whether somebody may manage the server at this moment; who may not is told so. */
export async function mayManage(
  interaction: ChatInputCommandInteraction | ComponentInteraction,
): Promise<boolean> {
  const { guildId, memberPermissions } = interaction;
  if (guildId !== null && memberPermissions?.has(PermissionFlagsBits.ManageGuild)) return true;
  const say = sayTo(interaction);
  const notice = noticeMessage(say, 'problem', say.notices.managersOnly);
  await interaction.reply(toPrivatePayload(notice));
  return false;
}
