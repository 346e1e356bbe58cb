import { ApplicationCommandType } from 'discord.js';
import { toPrivatePayload } from '../payload.ts';
import { noticeMessage } from '../rendering/notice-message.ts';
import { sayTo } from '../say-to.ts';
import type { SlashCommand } from './command.ts';
import { everywhere } from './places.ts';
import { described } from './words.ts';

/** `/forget-me` */
export const forgetMeCommand = {
  kind: 'slash',
  data: {
    type: ApplicationCommandType.ChatInput,
    ...described((say) => say.commands.forgetMe),
    ...everywhere,
  },
  async run(interaction, { answers, personKey }) {
    const count = await answers.forgetPerson(personKey(interaction.user.id));
    const say = sayTo(interaction);
    const { nothingStored, forgotten } = say.notices;
    const sentence = count === 0 ? nothingStored : forgotten({ entries: count });
    await interaction.reply(toPrivatePayload(noticeMessage(say, 'done', sentence)));
  },
} as const satisfies SlashCommand;
