import { ApplicationCommandType } from 'discord.js';
import { modelFacts } from '../model-facts.ts';
import { toPrivatePayload } from '../payload.ts';
import { privacyMessage } from '../rendering/privacy-message.ts';
import type { SlashCommand } from './command.ts';
import { everywhere } from './places.ts';

/** `/privacy` */
export const privacyCommand = {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: 'privacy',
    description: 'What is stored about you, for how long, and how to have it deleted',
    ...everywhere,
  },
  async run(interaction, { config }) {
    const { provider } = modelFacts(config);
    const { contact } = config.operator;
    const message = privacyMessage({
      keptDays: config.retentionDays,
      ...(provider === undefined ? {} : { provider }),
      ...(contact === undefined ? {} : { contact }),
    });
    await interaction.reply(toPrivatePayload(message));
  },
} as const satisfies SlashCommand;
