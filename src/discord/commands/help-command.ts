import { ApplicationCommandType, MessageFlags } from 'discord.js';
import { visibleHere } from '../collections/visible-here.ts';
import { toPayload } from '../payload.ts';
import { sayTo } from '../say-to.ts';
import { talkMessage } from '../talk-message.ts';
import type { SlashCommand } from './command.ts';
import { everywhere } from './places.ts';
import { described } from './words.ts';

/** `/help` */
export const helpCommand = {
  kind: 'slash',
  data: {
    type: ApplicationCommandType.ChatInput,
    ...described((say) => say.commands.help),
    ...everywhere,
  },
  async run(interaction, services) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const visible = await visibleHere(interaction, services);
    const message = await talkMessage('help', sayTo(interaction), services, visible);
    await interaction.editReply(toPayload(message));
  },
} as const satisfies SlashCommand;
