import { EmbedBuilder } from 'discord.js';
import type { PeopleMessages } from '../../messages/messages.ts';
import { contactLine } from './contact-line.ts';
import { escapeLine } from './escape.ts';
import { shorten } from './limits.ts';
import { colours, type RenderedMessage } from './message.ts';
import { safeUrl } from './safe-url.ts';

/** What `/privacy` tells. */
export interface PrivacyFacts {
  /** Days after which facts about answers are deleted. */
  readonly keptDays: number;
  /** Whether the text of questions is kept. */
  readonly questionsKept?: boolean;
  /** Who runs the language model or embedding service that questions are sent to, where there is one. */
  readonly provider?: string;
  readonly contact?: string;
  /** The operator's full privacy policy. */
  readonly policyUrl?: string;
}

/** What is processed, what is kept and for how long, who else sees it, and how to have it deleted. */
export function privacyMessage(say: PeopleMessages, facts: PrivacyFacts): RenderedMessage {
  const { privacy } = say;
  const kept = facts.questionsKept === true;
  const url = safeUrl(facts.policyUrl);
  const provider =
    facts.provider === undefined ? undefined : escapeLine(shorten(facts.provider, 200));
  const embed = new EmbedBuilder()
    .setColor(colours.neutral)
    .setTitle(privacy.title)
    .setDescription(
      [privacy.what, ...(url === undefined ? [] : [privacy.policy({ url })])].join('\n\n'),
    )
    .addFields(
      {
        name: privacy.storedTitle,
        value: kept ? `${privacy.stored}\n${privacy.questionsStored}` : privacy.stored,
      },
      {
        name: privacy.notStoredTitle,
        value: kept ? privacy.notStoredButQuestions : privacy.notStored,
      },
      { name: privacy.keptTitle, value: privacy.kept({ days: facts.keptDays }) },
      {
        name: privacy.seenTitle,
        value: provider === undefined ? privacy.seenByNobody : privacy.seenBy({ provider }),
      },
      { name: privacy.choiceTitle, value: privacy.choice },
      { name: privacy.contactTitle, value: contactLine(say, facts.contact) },
    );
  return { content: '', embeds: [embed], components: [] };
}
