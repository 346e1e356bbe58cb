import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { english } from '../../messages/english.ts';
import { LONGEST_QUESTION } from '../../search/question/check-question.ts';
import { refusedPlace } from '../allowed-place.ts';
import { ask } from '../asking/ask.ts';
import { InteractionPlace } from '../asking/interaction-place.ts';
import { visibleHere } from '../collections/visible-here.ts';
import { isOwnPlace } from '../conversations/own-place.ts';
import { readRecent } from '../conversations/read-recent.ts';
import { noticeMessage } from '../rendering/notice-message.ts';
import type { SlashCommand } from './command.ts';
import { everywhere } from './places.ts';
import { described } from './words.ts';

const words = english.people.commands.ask;

/** `/ask question: private:` */
export const askCommand = {
  kind: 'slash',
  data: {
    type: ApplicationCommandType.ChatInput,
    ...described((say) => say.commands.ask),
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...described((say) => say.commands.ask.question),
        required: true,
        max_length: LONGEST_QUESTION,
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        ...described((say) => say.commands.ask.private),
      },
    ],
    ...everywhere,
  },
  async run(interaction, services) {
    const settings = await services.guildSettings.get(interaction.guildId ?? '');
    const isPrivate =
      interaction.options.getBoolean(words.private.name) ?? settings.privateByDefault;
    const place = new InteractionPlace(interaction, isPrivate);
    const { say } = place;
    const refused = refusedPlace(say, interaction.channelId, interaction.client, settings);
    if (refused !== undefined) return place.refuse(noticeMessage(say, 'problem', refused));
    const { channel } = interaction;
    const collections = await visibleHere(interaction, services);
    await ask(
      {
        text: interaction.options.getString(words.question.name, true),
        person: interaction.user.id,
        server: interaction.guildId,
        place: interaction.channelId,
        collections,
        history: async () =>
          channel !== null && isOwnPlace(channel)
            ? readRecent(channel, { ...services, visible: collections })
            : [],
      },
      place,
      services,
    );
  },
} as const satisfies SlashCommand;
