import { type ChatInputCommandInteraction, MessageFlags } from 'discord.js';
import { UserError } from '../../errors.ts';
import { describeReport } from '../../operations/describe-report.ts';
import { PacedDisplay } from '../asking/paced-display.ts';
import { toPayload, toPrivatePayload } from '../payload.ts';
import { noticeMessage } from '../rendering/notice-message.ts';
import type { Services } from '../services.ts';

/** Builds the index anew for an operator, shows how far it is, and has the new one served. */
export async function reindex(
  interaction: ChatInputCommandInteraction,
  { config, rebuild, rebuilding, index, logger }: Services,
): Promise<void> {
  const refuse = (sentence: string) =>
    interaction.reply(toPrivatePayload(noticeMessage('problem', sentence)));
  if (!config.operator.ids.includes(interaction.user.id)) {
    await refuse('Only the operators of this bot may do this: OPERATOR_IDS names them.');
    return;
  }
  const free = rebuilding.start('index');
  if (free === undefined) {
    await refuse('The articles are being read already.');
    return;
  }
  try {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const progress = new PacedDisplay(async (step: string) => {
      await interaction.editReply(toPayload(noticeMessage('limit', step)));
    });
    progress.update('Starting…');
    const result = await rebuild((step) => progress.update(step)).then(
      (report) => ({ kind: 'done', sentence: describeReport(report) }) as const,
      (error: unknown) => {
        logger.error({ err: error }, 'The index could not be built.');
        const sentence = error instanceof UserError ? error.message : 'The index was not built.';
        return { kind: 'problem', sentence: `${sentence} The old one stays served.` } as const;
      },
    );
    await progress.finish();
    await index.refresh();
    logger.info(
      { result: result.kind, sentence: result.sentence },
      'A rebuild of the index has ended.',
    );
    await interaction.editReply(toPayload(noticeMessage(result.kind, result.sentence)));
  } finally {
    free();
  }
}
