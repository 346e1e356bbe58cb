import type { PeopleMessages } from '../../messages/messages.ts';
import type { Library } from './library.ts';
import type { SmallTalk } from './small-talk.ts';
import { starterQuestion } from './starter-question.ts';

/** Articles that are listed; a longer list is no answer in a conversation. */
const MOST_LISTED = 20;

/**
 * What is said to small talk, as plain text; titles and headings are untrusted and may hold any character.
 * @param commands - how this front end is used, for those who ask for help
 */
export function replyToSmallTalk(
  kind: SmallTalk,
  { articles, starters }: Library,
  say: PeopleMessages,
  commands = '',
): string {
  const words = say.smallTalk;
  const offered =
    starters.length === 0
      ? ''
      : [words.try, ...starters.map((starter) => `- ${starterQuestion(starter, say)}`)].join('\n');
  const listed = () => {
    const count = articles.length;
    const titles = articles.slice(0, MOST_LISTED).map(({ title }) => `- ${title}`);
    const more = count > MOST_LISTED ? [words.more({ count: count - MOST_LISTED })] : [];
    return [words.articles({ count }), ...titles, ...more].join('\n');
  };
  switch (kind) {
    case 'greeting':
      return blocks(words.greeting, offered);
    case 'thanks':
      return words.thanks;
    case 'farewell':
      return words.farewell;
    case 'help':
      return blocks(commands === '' ? words.abilities : commands, offered);
    case 'abilities':
      return blocks(words.abilities, offered);
    case 'articles':
      return blocks(listed(), offered);
  }
}

function blocks(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}
