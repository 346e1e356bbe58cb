import type { Interaction } from 'discord.js';
import { describeFailure } from '../asking/describe-failure.ts';
import { isExpired } from '../connection/refusals.ts';
import { toPayload, toPrivatePayload } from '../payload.ts';
import { noticeMessage } from '../rendering/notice-message.ts';
import type { Services } from '../services.ts';

/** Tells the person that something failed, where nothing has been said yet, and the operator what it was. */
export async function reportInteractionFailure(
  interaction: Interaction,
  error: unknown,
  { logger, answers }: Services,
): Promise<void> {
  if (isExpired(error)) {
    // Late through no fault of ours, or Discord was slow: nobody can be told any more.
    logger.warn({ err: error }, 'An interaction had expired.');
    return;
  }
  const failure = describeFailure(error);
  logger.error({ err: error }, 'An interaction failed.');
  answers.addFailure(interaction.guildId, Date.now(), failure.identifier);
  if (!interaction.isRepliable()) return;
  const notice = noticeMessage('problem', failure.sentence);
  if (interaction.deferred) await interaction.editReply(toPayload(notice));
  else if (!interaction.replied) await interaction.reply(toPrivatePayload(notice));
}
