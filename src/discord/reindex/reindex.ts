import { type ChatInputCommandInteraction, MessageFlags } from 'discord.js';
import { sentenceOf, UserError } from '../../errors.ts';
import { describeReport } from '../../operations/describe-report.ts';
import { PacedDisplay } from '../asking/paced-display.ts';
import { toPayload, toPrivatePayload } from '../payload.ts';
import { noticeMessage } from '../rendering/notice-message.ts';
import { sayTo } from '../say-to.ts';
import type { Services } from '../services.ts';

/** Builds the index anew for an operator, shows how far it is, and has the new one served. */
export async function reindex(
  interaction: ChatInputCommandInteraction,
  { config, reindexing }: Services,
): Promise<void> {
  const say = sayTo(interaction);
  const words = say.notices;
  const refuse = (sentence: string) =>
    interaction.reply(toPrivatePayload(noticeMessage(say, 'problem', sentence)));
  if (!config.operator.ids.includes(interaction.user.id)) {
    await refuse(words.operatorsOnly);
    return;
  }
  const progress = new PacedDisplay(async (step: string) => {
    await acknowledged;
    await interaction.editReply(toPayload(noticeMessage(say, 'limit', step)));
  });
  const building = reindexing.start((step) => progress.update(step));
  if (building === undefined) {
    await refuse(words.indexingAlready);
    return;
  }
  const acknowledged = interaction.deferReply({ flags: MessageFlags.Ephemeral });
  await acknowledged;
  progress.update(words.indexing);
  const result = await building.then(
    (report) => ({ kind: 'done', sentence: describeReport(report) }) as const,
    (error: unknown) => {
      const reason = error instanceof UserError ? sentenceOf(error, say) : undefined;
      return { kind: 'problem', sentence: words.indexNotBuilt({ reason }) } as const;
    },
  );
  await progress.finish();
  await interaction.editReply(toPayload(noticeMessage(say, result.kind, result.sentence)));
}
