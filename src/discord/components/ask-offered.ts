import type { ButtonInteraction } from 'discord.js';
import type { VisibleCollections } from '../../corpus/collections.ts';
import { ask } from '../asking/ask.ts';
import { mayBeSeen } from '../collections/may-be-seen.ts';
import { refuseHidden } from '../collections/refuse-hidden.ts';
import { visibleHere } from '../collections/visible-here.ts';
import { answerIdOf } from '../conversations/answer-id-of.ts';
import { limits } from '../rendering/limits.ts';
import type { Services } from '../services.ts';
import type { ComponentInteraction } from './handled-interaction.ts';
import { placeBelow } from './place-below.ts';

/** Asks the question that stands on a button; anybody may. What was offered in private is answered in private. */
export async function askOffered(
  interaction: ComponentInteraction,
  services: Services,
): Promise<void> {
  if (!interaction.isButton()) return;
  const place = await placeBelow(interaction, services);
  if (place === undefined) return;
  const { component } = interaction;
  const text = ('label' in component ? component.label : undefined) ?? '';
  const collections = await visibleHere(interaction, services);
  if (!(await mayStillBeAsked(interaction, text, collections, services))) {
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
  { answers, suggestions }: Services,
): Promise<boolean> {
  if (collections === undefined) return true;
  const id = answerIdOf(message);
  if (id !== undefined) return mayBeSeen(await answers.find(id), collections);
  const starters = await suggestions.starters({ collections, longest: limits.buttonLabel });
  return starters.includes(text);
}
