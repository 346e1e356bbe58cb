import { ask } from '../asking/ask.ts';
import { visibleHere } from '../collections/visible-here.ts';
import { readChain } from '../conversations/read-chain.ts';
import { modalField } from '../rendering/text-modal.ts';
import type { Services } from '../services.ts';
import type { FormInteraction } from './handled-interaction.ts';
import { placeBelow } from './place-below.ts';

/** Asks a question that builds on the answer whose button opened the form; anybody may. */
export async function followUp(interaction: FormInteraction, services: Services): Promise<void> {
  const place = await placeBelow(interaction, services);
  if (place === undefined) return;
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
