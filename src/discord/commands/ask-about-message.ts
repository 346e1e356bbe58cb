import { ApplicationCommandType } from 'discord.js';
import { refusedPlace } from '../allowed-place.ts';
import { ask } from '../asking/ask.ts';
import { InteractionPlace } from '../asking/interaction-place.ts';
import { visibleHere } from '../collections/visible-here.ts';
import { questionText } from '../messages/question-text.ts';
import { noticeMessage } from '../rendering/notice-message.ts';
import type { MessageCommand } from './command.ts';
import { everywhere } from './places.ts';
import { named } from './words.ts';

/** Asks what somebody has written: its content comes with the command, without any intent. */
export const askAboutMessage = {
  kind: 'message',
  data: {
    type: ApplicationCommandType.Message,
    ...named((say) => say.commands.askAboutMessage),
    ...everywhere,
  },
  async run(interaction, services) {
    const { targetMessage } = interaction;
    const settings = await services.guildSettings.get(interaction.guildId ?? '');
    const place = new InteractionPlace(interaction, settings.privateByDefault);
    const { say } = place;
    const text = questionText(targetMessage);
    const refused =
      refusedPlace(say, interaction.channelId, interaction.client, settings) ??
      (targetMessage.author.id === interaction.client.user.id
        ? say.refusals.ownMessage
        : text === ''
          ? say.refusals.noText
          : undefined);
    if (refused !== undefined) return place.refuse(noticeMessage(say, 'problem', refused));
    await ask(
      {
        text,
        person: interaction.user.id,
        server: interaction.guildId,
        place: interaction.channelId,
        collections: await visibleHere(interaction, services),
        history: async () => [],
      },
      place,
      services,
    );
  },
} as const satisfies MessageCommand;
