import { MessageFlags } from 'discord.js';
import { refusedPlace } from '../allowed-place.ts';
import { ask } from '../asking/ask.ts';
import { InteractionPlace } from '../asking/interaction-place.ts';
import { visibleHere } from '../collections/visible-here.ts';
import { readChain } from '../conversations/read-chain.ts';
import { noticeMessage } from '../rendering/notice-message.ts';
import { modalField } from '../rendering/text-modal.ts';
import type { Services } from '../services.ts';
import type { FormInteraction } from './handled-interaction.ts';

/** Asks a question that builds on the answer whose button opened the form; anybody may. */
export async function followUp(interaction: FormInteraction, services: Services): Promise<void> {
  const settings = services.guildSettings.get(interaction.guildId ?? '');
  // What was answered in private is not made public by a follow-up.
  const isPrivate =
    interaction.message.flags.has(MessageFlags.Ephemeral) || settings.privateByDefault;
  const place = new InteractionPlace(interaction, isPrivate);
  const refused = refusedPlace(place.say, interaction.channelId, interaction.client, settings);
  if (refused !== undefined) return place.refuse(noticeMessage(place.say, 'problem', refused));
  const collections = await visibleHere(interaction, services);
  await ask(
    {
      text: interaction.fields.getTextInputValue(modalField),
      person: interaction.user.id,
      server: interaction.guildId,
      place: interaction.channelId,
      collections,
      history: () => readChain(interaction.message, { ...services, visible: collections }),
    },
    place,
    services,
  );
}
