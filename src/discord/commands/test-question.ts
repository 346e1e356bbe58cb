import type { ChatInputCommandInteraction } from 'discord.js';
import { english } from '../../messages/english.ts';
import { InteractionPlace } from '../asking/interaction-place.ts';
import { visibleHere } from '../collections/visible-here.ts';
import { explanationMessage } from '../rendering/explanation-message.ts';
import { failureMessage } from '../rendering/failure-message.ts';
import { refusalMessage } from '../rendering/refusal-message.ts';
import type { Services } from '../services.ts';

/** Asks a question as anybody here would, and shows in private why it is answered so. It counts like any other. */
export async function testQuestion(
  interaction: ChatInputCommandInteraction,
  services: Services,
): Promise<void> {
  const place = new InteractionPlace(interaction, true);
  const { say } = place;
  const outcome = await services.asking.ask(
    {
      text: interaction.options.getString(
        english.people.commands.townClerk.test.question.name,
        true,
      ),
      person: interaction.user.id,
      server: interaction.guildId,
      place: interaction.channelId,
      collections: await visibleHere(interaction, services),
      history: async () => [],
    },
    {
      say,
      onAdmitted: () => place.acknowledge(),
      deliver: (ended) =>
        place.show(
          ended.kind === 'failed'
            ? failureMessage(say, ended.failure)
            : explanationMessage(say, ended.answer),
        ),
    },
  );
  if (outcome.kind === 'refused') await place.refuse(refusalMessage(say, outcome.refusal));
}
