import { EmbedBuilder } from 'discord.js';
import type { AnswerCounts } from '../../operations/store/answer-log.ts';
import { counted } from './counted.ts';
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
  /** Questions being answered and waiting at this moment. */
  readonly running: number;
  readonly waiting: number;
}

/** How the bot fares on this server, for its administrators. */
export function statusMessage(facts: StatusFacts): RenderedMessage {
  const { counts, index } = facts;
  const asked = counts.answered + counts.declined;
  const embed = new EmbedBuilder()
    .setColor(colours.neutral)
    .setTitle('Status')
    .setDescription(
      `Started ${instant(facts.startedAt, 'R')}; ${counted(facts.running, 'question')} being answered, ${facts.waiting.toLocaleString('en-GB')} waiting.`,
    )
    .addFields(
      {
        name: 'Index',
        value: `${counted(index.articles, 'article')}, ${counted(index.passages, 'passage')}\nbuilt ${instant(index.builtAt, 'R')} (\`${index.generation.replace(/[^\w-]/g, '').slice(0, 60)}\`)`,
      },
      {
        name: `Here, in the last ${counted(facts.days, 'day')}`,
        value: counted(asked, 'question'),
      },
      field('Answered', share(counts.answered, asked)),
      field('Declined', share(counts.declined, asked)),
      field('Failures', counts.failures.toLocaleString('en-GB')),
      field('👍', counts.up.toLocaleString('en-GB')),
      field('👎', counts.down.toLocaleString('en-GB')),
      field('Median time', counts.medianMs === undefined ? '–' : duration(counts.medianMs)),
    );
  return { content: '', embeds: [embed], components: [] };
}

function field(name: string, value: string): { name: string; value: string; inline: true } {
  return { name, value, inline: true };
}

function share(count: number, of: number): string {
  const number = count.toLocaleString('en-GB');
  return of === 0 ? number : `${number} (${Math.round((100 * count) / of)} %)`;
}

function duration(milliseconds: number): string {
  return milliseconds < 1000
    ? `${Math.round(milliseconds)} ms`
    : `${(milliseconds / 1000).toFixed(1)} s`;
}
