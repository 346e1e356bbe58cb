import type { Answer } from '../../answering/answer.ts';
import type { PeopleMessages } from '../../messages/messages.ts';
import { cleanLine } from './clean-text.ts';
import { escapeLine } from './escape.ts';
import { limits, shorten } from './limits.ts';
import type { RenderedMessage } from './message.ts';

/** Characters of a statement before escaping. */
const longestStatement = 300;

/** The statements that were left out of an answer, as many as fit, under a line that says what they are. */
export function leftOutMessage(say: PeopleMessages, answer: Answer): RenderedMessage {
  let content = say.answers.leftOut({ count: answer.leftOut.length });
  for (const { text } of answer.leftOut) {
    const line = `\n> ${escapeLine(shorten(cleanLine(text), longestStatement))}`;
    if (content.length + line.length > limits.content) break;
    content += line;
  }
  return { content, embeds: [], components: [] };
}
