import type { PeopleMessages } from '../../messages/messages.ts';
import type { Library, Starter } from './library.ts';
import type { SmallTalk } from './small-talk.ts';

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

/** A starter as somebody would ask it. */
function starterQuestion({ kind, text }: Starter, say: PeopleMessages): string {
  const words = say.smallTalk;
  if (kind === 'question') {
    const [initial = ''] = text;
    return words.tell({ what: initial.toLowerCase() + text.slice(initial.length) });
  }
  return kind === 'subject' ? words.about({ subject: text }) : words.summarise({ title: text });
}

function blocks(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}
