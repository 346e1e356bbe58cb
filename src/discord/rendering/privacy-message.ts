import { EmbedBuilder } from 'discord.js';
import { contactLine } from './contact-line.ts';
import { counted } from './counted.ts';
import { escapeLine } from './escape.ts';
import { shorten } from './limits.ts';
import { colours, type RenderedMessage } from './message.ts';
import { safeUrl } from './safe-url.ts';

/** What `/privacy` tells. */
export interface PrivacyFacts {
  /** Days after which facts about answers are deleted. */
  readonly keptDays: number;
  /** Who runs the language model or embedding service that questions are sent to, where there is one. */
  readonly provider?: string;
  readonly contact?: string;
  /** The operator's full privacy policy. */
  readonly policyUrl?: string;
}

/** What is processed, what is kept and for how long, who else sees it, and how to have it deleted. */
export function privacyMessage(facts: PrivacyFacts): RenderedMessage {
  const policy = safeUrl(facts.policyUrl);
  const embed = new EmbedBuilder()
    .setColor(colours.neutral)
    .setTitle('Privacy')
    .setDescription(
      [
        'I read a message only when it is meant for me: a command, a mention, a direct message, a message that ' +
          'somebody hands to me, or one in a channel that was set up for questions. For a follow-up I read our ' +
          'own exchange again from Discord.',
        ...(policy === undefined ? [] : [`The whole policy: ${policy}`]),
      ].join('\n\n'),
    )
    .addFields(
      {
        name: 'What is stored',
        value:
          'For each answer: its time and duration, the server, whether there was an answer, and which passages it cites. ' +
          'For each vote: up or down, and the reason if you gave one. Both stand under a key made from your account, not under your name.',
      },
      {
        name: 'What is not stored',
        value:
          'Your questions, the answers, your name and your messages. I train no model on any of it.',
      },
      {
        name: 'For how long',
        value: `${counted(facts.keptDays, 'day')}, or until the bot leaves the server.`,
      },
      {
        name: 'Who else sees it',
        value:
          facts.provider === undefined
            ? 'Nobody: questions are answered on the operator’s own machine.'
            : `Questions and the passages found are sent to ${escapeLine(shorten(facts.provider, 200))}, which writes or finds the answer.`,
      },
      {
        name: 'Your choice',
        value: '`/forget-me` deletes everything that is kept under your key, at once.',
      },
      { name: 'Questions and reports', value: contactLine(facts.contact) },
    );
  return { content: '', embeds: [embed], components: [] };
}
