import type { PeopleMessages } from '../../messages/messages.ts';
import { bodyText } from './body-text.ts';
import { cleanText } from './clean-text.ts';
import { escapeClean } from './escape.ts';
import { limits, shorten } from './limits.ts';
import type { RenderedMessage } from './message.ts';
import { questionButtons } from './question-buttons.ts';

/**
 * What is said to a message that asks nothing about the articles.
 * @param text - plain; titles of articles in it are shown literally
 * @param questions - that may be asked with a press
 */
export function smallTalkMessage(
  { smallTalk }: PeopleMessages,
  text: string,
  questions: readonly string[],
): RenderedMessage {
  const components = questionButtons(questions);
  const said = bodyText(cleanText(text), (part) => escapeClean(part));
  const invitation = components.length === 0 ? '' : `\n\n${smallTalk.try}`;
  return {
    content: `💬 ${shorten(said, limits.content - invitation.length - 3)}${invitation}`,
    embeds: [],
    components,
  };
}
