import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { LONGEST_QUESTION } from '../../search/question/check-question.ts';
import { refusedPlace } from '../allowed-place.ts';
import { ask } from '../asking/ask.ts';
import { InteractionPlace } from '../asking/interaction-place.ts';
import { isOwnPlace } from '../conversations/own-place.ts';
import { readRecent } from '../conversations/read-recent.ts';
import { noticeMessage } from '../rendering/notice-message.ts';
import type { SlashCommand } from './command.ts';
import { everywhere } from './places.ts';

/** `/ask question: private:` */
export const askCommand = {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: 'ask',
    description: 'Ask a question; the answer shows where it comes from',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'question',
        description: 'What would you like to know?',
        required: true,
        max_length: LONGEST_QUESTION,
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        name: 'private',
        description: 'Show the answer to you alone',
      },
    ],
    ...everywhere,
  },
  async run(interaction, services) {
    const settings = services.guildSettings.get(interaction.guildId ?? '');
    const isPrivate = interaction.options.getBoolean('private') ?? settings.privateByDefault;
    const place = new InteractionPlace(interaction, isPrivate);
    const refused = refusedPlace(interaction.channelId, interaction.client, settings);
    if (refused !== undefined) return place.refuse(noticeMessage('problem', refused));
    const { channel } = interaction;
    await ask(
      {
        text: interaction.options.getString('question', true),
        person: interaction.user.id,
        server: interaction.guildId,
        place: interaction.channelId,
        history: async () =>
          channel !== null && isOwnPlace(channel) ? readRecent(channel, services) : [],
      },
      place,
      services,
    );
  },
} as const satisfies SlashCommand;
