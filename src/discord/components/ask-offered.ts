import { type ButtonInteraction, MessageFlags } from 'discord.js';
import type { VisibleCollections } from '../../corpus/collections.ts';
import type { PeopleMessages } from '../../messages/messages.ts';
import { refusedPlace } from '../allowed-place.ts';
import { ask } from '../asking/ask.ts';
import { InteractionPlace } from '../asking/interaction-place.ts';
import { mayBeSeen } from '../collections/may-be-seen.ts';
import { refuseHidden } from '../collections/refuse-hidden.ts';
import { visibleHere } from '../collections/visible-here.ts';
import { answerIdOf } from '../conversations/answer-id-of.ts';
import { limits } from '../rendering/limits.ts';
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
  const text = ('label' in component ? component.label : undefined) ?? '';
  const collections = await visibleHere(interaction, services);
  if (!(await mayStillBeAsked(interaction, text, collections, place.say, services))) {
    return refuseHidden(interaction);
  }
  await ask(
    {
      text,
      person: interaction.user.id,
      server: interaction.guildId,
      place: interaction.channelId,
      // What is offered stands alone.
      history: async () => [],
      collections,
    },
    place,
    services,
  );
}

/** Whether a question that was offered names nothing that may not be seen any more: articles gave it its words. */
async function mayStillBeAsked(
  { message }: ButtonInteraction,
  text: string,
  collections: VisibleCollections,
  say: PeopleMessages,
  { answers, suggestions }: Services,
): Promise<boolean> {
  if (collections === undefined) return true;
  const id = answerIdOf(message);
  if (id !== undefined) return mayBeSeen(answers.find(id), collections);
  const starters = await suggestions.starters({ say, collections, longest: limits.buttonLabel });
  return starters.includes(text);
}
