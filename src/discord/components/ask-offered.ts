import { MessageFlags } from 'discord.js';
import { refusedPlace } from '../allowed-place.ts';
import { ask } from '../asking/ask.ts';
import { InteractionPlace } from '../asking/interaction-place.ts';
import { visibleHere } from '../collections/visible-here.ts';
import { noticeMessage } from '../rendering/notice-message.ts';
import type { Services } from '../services.ts';
import type { ComponentInteraction } from './handled-interaction.ts';

/** Asks the question that stands on a button; anybody may. What was offered in private is answered in private. */
export async function askOffered(
  interaction: ComponentInteraction,
  services: Services,
): Promise<void> {
  if (!interaction.isButton()) return;
  const settings = services.guildSettings.get(interaction.guildId ?? '');
  const isPrivate =
    interaction.message.flags.has(MessageFlags.Ephemeral) || settings.privateByDefault;
  const place = new InteractionPlace(interaction, isPrivate);
  const refused = refusedPlace(place.say, interaction.channelId, interaction.client, settings);
  if (refused !== undefined) return place.refuse(noticeMessage(place.say, 'problem', refused));
  const { component } = interaction;
  await ask(
    {
      text: ('label' in component ? component.label : undefined) ?? '',
      person: interaction.user.id,
      server: interaction.guildId,
      place: interaction.channelId,
      // What is offered stands alone.
      history: async () => [],
      collections: await visibleHere(interaction, services),
    },
    place,
    services,
  );
}
