import { ApplicationCommandType } from 'discord.js';
import { toPrivatePayload } from '../payload.ts';
import { counted } from '../rendering/counted.ts';
import { noticeMessage } from '../rendering/notice-message.ts';
import type { SlashCommand } from './command.ts';
import { everywhere } from './places.ts';

/** `/forget-me` */
export const forgetMeCommand = {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: 'forget-me',
    description: 'Delete everything that is stored about you',
    ...everywhere,
  },
  async run(interaction, { answers, personKey }) {
    const count = answers.forgetPerson(personKey(interaction.user.id));
    const sentence =
      count === 0
        ? 'There was nothing stored about you.'
        : `Deleted: ${counted(count, 'entry', 'entries')} about your answers and votes. The buttons below those answers no longer show passages.`;
    await interaction.reply(toPrivatePayload(noticeMessage('done', sentence)));
  },
} as const satisfies SlashCommand;
