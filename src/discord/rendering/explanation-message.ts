import { EmbedBuilder } from 'discord.js';
import type { Answer } from '../../answering/answer.ts';
import type { PeopleMessages } from '../../messages/messages.ts';
import { questionTitle } from './answer-message.ts';
import { cleanLine, cleanText } from './clean-text.ts';
import { escapeClean, escapeLine } from './escape.ts';
import { limits, shorten } from './limits.ts';
import { colours, type RenderedMessage } from './message.ts';

/** Passages that are listed, and characters of an answer and of a reason, before escaping. */
const most = { passages: 8, answer: 700, reason: 120 };

/** Why a question is answered as it is, for administrators. */
export function explanationMessage(say: PeopleMessages, answer: Answer): RenderedMessage {
  const words = say.explanation;
  const { confidence, passages } = answer.retrieval;
  const { promptTokens, completionTokens } = answer.usage;
  const reasons = confidence.reasons.map(
    (reason) => `- ${escapeLine(shorten(cleanLine(reason), most.reason))}`,
  );
  const found = passages.slice(0, most.passages).map(({ rank, passage, cosine, coverage }) =>
    words.passage({
      rank,
      place: escapeLine(shorten(cleanLine(passage.article.title), 60)),
      nearness: cosine,
      share: 100 * coverage,
    }),
  );
  const description = [
    `**${words.sure({ percent: 100 * confidence.probability })}** · ${words.band[confidence.band]}`,
    reasons.join('\n'),
    escapeClean(shorten(cleanText(answer.text), most.answer)),
    ...(answer.leftOut.length === 0 ? [] : [say.answers.leftOut({ count: answer.leftOut.length })]),
  ].join('\n\n');
  const embed = new EmbedBuilder()
    .setColor(colours.neutral)
    .setTitle(questionTitle(answer.question))
    .setDescription(shorten(description, limits.embedDescription))
    .setFooter({
      text: words.cost({
        milliseconds: answer.timingsMs.total,
        tokens: promptTokens + completionTokens,
      }),
    });
  if (found.length > 0) {
    embed.addFields({
      name: words.found,
      value: shorten(found.join('\n'), limits.embedFieldValue),
    });
  }
  return { content: '', embeds: [embed], components: [] };
}
