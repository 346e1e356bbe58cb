import { type ButtonInteraction, MessageFlags } from 'discord.js';
import { refusedPlace } from '../allowed-place.ts';
import { InteractionPlace } from '../asking/interaction-place.ts';
import { noticeMessage } from '../rendering/notice-message.ts';
import type { Services } from '../services.ts';
import type { FormInteraction } from './handled-interaction.ts';

/**
 * Where what is asked below a message is answered: in private if the message is, so that nothing becomes public that
 * was not. Nothing where the server's settings keep the bot from answering, which the person is told.
 */
export async function placeBelow(
  interaction: ButtonInteraction | FormInteraction,
  { guildSettings }: Services,
): Promise<InteractionPlace | undefined> {
  const settings = await guildSettings.get(interaction.guildId ?? '');
  const isPrivate =
    interaction.message.flags.has(MessageFlags.Ephemeral) || settings.privateByDefault;
  const place = new InteractionPlace(interaction, isPrivate);
  const refused = refusedPlace(place.say, interaction.channelId, interaction.client, settings);
  if (refused === undefined) return place;
  await place.refuse(noticeMessage(place.say, 'problem', refused));
  return undefined;
}
