import { type ButtonBuilder, ButtonStyle, StringSelectMenuBuilder } from 'discord.js';
import type { Answer } from '../../answering/answer.ts';
import type { Citation } from '../../answering/citation.ts';
import type { PeopleMessages } from '../../messages/messages.ts';
import { plainOrigin } from './article-line.ts';
import { button, emojiButton, pageButtons, row } from './buttons.ts';
import { cleanLine } from './clean-text.ts';
import { toCustomId } from './custom-id.ts';
import { limits, shorten } from './limits.ts';
import type { Row } from './message.ts';
import { questionButtons } from './question-buttons.ts';

/** What can be done with some answers alone. */
export interface Offers {
  /** Questions that may be asked next, each of which fits on a button. */
  readonly questions?: readonly string[];
  /** Whether it can be shown to everybody: one person alone sees it. */
  readonly share?: boolean;
  /** Whether the question can be passed on to a person. */
  readonly person?: boolean;
}

/**
 * What can be done with an answer: see the passages behind it (a select where it has several sources), turn its
 * pages, follow up, and judge it.
 * @param id - under which the answer is stored
 * @param page - 0-based
 * @param offers - what can be done with this answer beyond that
 */
export function answerButtons(
  say: PeopleMessages,
  answer: Answer,
  id: string,
  page = 0,
  pageCount = 1,
  offers: Offers = {},
): Row[] {
  const [first, ...others] = answer.citations;
  const further = [
    ...(offers.share ? [button(say.answers.share, { kind: 'share', answer: id })] : []),
    ...(offers.person ? [button(say.answers.askPerson, { kind: 'person', answer: id })] : []),
  ];
  const pageRow = pageButtons(say, page, pageCount, (target) => ({
    kind: 'text-page',
    answer: id,
    page: target,
  }));
  return [
    ...(others.length > 0 ? [row(passageSelect(say, answer.citations, id))] : []),
    ...(pageRow.length > 0 ? [row(...pageRow)] : []),
    ...lastRows(
      [
        ...(first !== undefined && others.length === 0
          ? [
              button(
                say.answers.showPassages,
                { kind: 'passages', answer: id, source: first.number, page: 0 },
                ButtonStyle.Primary,
              ),
            ]
          : []),
        ...(answer.leftOut.length > 0
          ? [button(say.answers.showLeftOut, { kind: 'left-out', answer: id })]
          : []),
        button(say.answers.followUp, { kind: 'follow-up', answer: id }),
      ],
      [
        emojiButton('👍', { kind: 'vote', answer: id, vote: 'up' }),
        emojiButton('👎', { kind: 'vote', answer: id, vote: 'down' }),
      ],
      further,
    ),
    ...questionButtons(offers.questions ?? []),
  ];
}

/**
 * Votes stand beside one button, else below: a phone would leave one of them alone on a line. Never more than two
 * rows, so that all of a message's five suffice.
 */
function lastRows(
  actions: ButtonBuilder[],
  votes: ButtonBuilder[],
  further: ButtonBuilder[],
): Row[] {
  if (actions.length >= 2) return [row(...actions), row(...votes, ...further)];
  return [row(...actions, ...votes), ...(further.length > 0 ? [row(...further)] : [])];
}

function passageSelect(
  { answers }: PeopleMessages,
  citations: readonly Citation[],
  id: string,
): StringSelectMenuBuilder {
  return new StringSelectMenuBuilder()
    .setCustomId(toCustomId({ kind: 'choose-passages', answer: id }))
    .setPlaceholder(answers.showPassages)
    .addOptions(
      citations.slice(0, limits.selectOptions).map(({ number, article }) => {
        const origin = shorten(plainOrigin(answers, article), limits.selectLabel);
        return {
          label: shorten(`[${number}] ${cleanLine(article.title)}`, limits.selectLabel),
          value: String(number),
          ...(origin === '' ? {} : { description: origin }),
        };
      }),
    );
}
