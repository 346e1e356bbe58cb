import { EmbedBuilder } from 'discord.js';
import type { PeopleMessages } from '../../messages/messages.ts';
import type { AnswerCounts } from '../../operations/store/answer-log.ts';
import { instant } from './instant.ts';
import { colours, type RenderedMessage } from './message.ts';

/** What `/townclerk status` tells. */
export interface StatusFacts {
  readonly counts: AnswerCounts;
  /** Days that the counts go back. */
  readonly days: number;
  readonly index: {
    readonly articles: number;
    readonly passages: number;
    /** ISO 8601 instant. */
    readonly builtAt: string;
    readonly generation: string;
  };
  /** ISO 8601 instant at which the bot was started. */
  readonly startedAt: string;
  /** Where the bot is split over several shards: those of this process, how many there are, and this server's. */
  readonly shards?: { readonly shards: string; readonly count: number; readonly here: number };
  /** Questions being answered and waiting at this moment. */
  readonly running: number;
  readonly waiting: number;
}

/** How the bot fares on this server, for its administrators. */
export function statusMessage(say: PeopleMessages, facts: StatusFacts): RenderedMessage {
  const { counts, index } = facts;
  const { status } = say;
  const questions = counts.answered + counts.declined;
  const share = (count: number) =>
    questions === 0
      ? status.count({ count })
      : status.share({ count, percent: (100 * count) / questions });
  const embed = new EmbedBuilder()
    .setColor(colours.neutral)
    .setTitle(status.title)
    .setDescription(
      [
        status.now({ ...facts, started: instant(say, facts.startedAt, 'R') }),
        ...(facts.shards === undefined ? [] : [status.shards(facts.shards)]),
      ].join('\n'),
    )
    .addFields(
      {
        name: status.indexTitle,
        value: status.index({
          ...index,
          built: instant(say, index.builtAt, 'R'),
          generation: index.generation.replace(/[^\w-]/g, '').slice(0, 60),
        }),
      },
      { name: status.periodTitle(facts), value: status.asked({ questions }) },
      field(status.answered, share(counts.answered)),
      field(status.declined, share(counts.declined)),
      field(status.failures, status.count({ count: counts.failures })),
      field('👍', status.count({ count: counts.up })),
      field('👎', status.count({ count: counts.down })),
      field(status.medianTime, duration(say, counts.medianMs)),
    );
  return { content: '', embeds: [embed], components: [] };
}

function field(name: string, value: string): { name: string; value: string; inline: true } {
  return { name, value, inline: true };
}

function duration({ status }: PeopleMessages, milliseconds: number | undefined): string {
  if (milliseconds === undefined) return '–';
  return milliseconds < 1000
    ? status.milliseconds({ milliseconds })
    : status.seconds({ seconds: milliseconds / 1000 });
}
