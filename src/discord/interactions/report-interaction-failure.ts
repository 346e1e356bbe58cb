import type { Interaction } from 'discord.js';
import { describeFailure } from '../../asking/describe-failure.ts';
import { keep } from '../../operations/store/keep.ts';
import { nameRefusal } from '../connection/name-refusal.ts';
import { isExpired } from '../connection/refusals.ts';
import { toPayload, toPrivatePayload } from '../payload.ts';
import { failureMessage } from '../rendering/failure-message.ts';
import { sayTo } from '../say-to.ts';
import type { Services } from '../services.ts';

/** Tells the person that something failed, where nothing has been said yet, and the operator what it was. */
export async function reportInteractionFailure(
  interaction: Interaction,
  error: unknown,
  services: Services,
): Promise<void> {
  const { logger, answers } = services;
  if (isExpired(error)) {
    // Late through no fault of ours, or Discord was slow: nobody can be told any more.
    logger.warn({ err: error }, 'An interaction had expired.');
    return;
  }
  const say = sayTo(interaction);
  const failure = describeFailure(nameRefusal(error));
  const { identifier, because } = failure;
  if (failure.unexpected) logger.error({ err: error }, 'An interaction failed.');
  else logger.warn({ reason: identifier, because }, 'An interaction could not be answered.');
  const kept = keep(
    () => answers.addFailure(interaction.guildId, Date.now(), identifier),
    services,
  );
  if (!interaction.isRepliable()) return kept;
  const notice = failureMessage(say, failure);
  if (interaction.deferred) await interaction.editReply(toPayload(notice));
  else if (!interaction.replied) await interaction.reply(toPrivatePayload(notice));
  await kept;
}
