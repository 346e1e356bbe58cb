import { ApplicationCommandType } from 'discord.js';
import { modelFacts } from '../model-facts.ts';
import { toPrivatePayload } from '../payload.ts';
import { privacyMessage } from '../rendering/privacy-message.ts';
import { sayTo } from '../say-to.ts';
import type { SlashCommand } from './command.ts';
import { everywhere } from './places.ts';
import { described } from './words.ts';

/** `/privacy` */
export const privacyCommand = {
  kind: 'slash',
  data: {
    type: ApplicationCommandType.ChatInput,
    ...described((say) => say.commands.privacy),
    ...everywhere,
  },
  async run(interaction, { config }) {
    const { provider } = modelFacts(config);
    const { contact } = config.operator;
    const message = privacyMessage(sayTo(interaction), {
      keptDays: config.retentionDays,
      questionsKept: config.logQuestions,
      ...(provider === undefined ? {} : { provider }),
      ...(contact === undefined ? {} : { contact }),
    });
    await interaction.reply(toPrivatePayload(message));
  },
} as const satisfies SlashCommand;
