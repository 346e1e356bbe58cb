import { formats, nouns } from '../formats.ts';

const { counted, number } = formats;

/** What is said to a message that asks nothing about the articles. Shown literally, without Markdown. */
export const smallTalk = {
  greeting: 'Hello! Ask me about the articles that I know, and I show you where they say it.',
  thanks: 'You are welcome. Ask me whenever you want to know more.',
  farewell: 'Goodbye!',
  abilities:
    'I answer questions from a fixed collection of articles and show the passage behind every statement. What they do not say, I do not know; then I say so. Ask in whole sentences or in key words, and go on from there: “And how much each year?”',
  /** How the bot is used in Discord. */
  commands: [
    'Ask with /ask, by writing my name and a question, or in a direct message to me.',
    'Below an answer, “Show passages” shows what it rests on, and “Follow up” asks more.',
    '/sources lists what I know, /about says who runs me, /privacy what is stored.',
  ].join('\n'),
  /** Above the titles. */
  articles: ({ count }: { count: number }) => `I know ${counted(count, nouns.article)}:`,
  more: ({ count }: { count: number }) => `and ${number(count)} more`,
  /** Above questions that may be asked. */
  try: 'For example:',
  /** `what` is a heading that begins with a question word: `how Surrey was chosen`. */
  tell: ({ what }: { what: string }) => `Tell me ${what}.`,
  about: ({ subject }: { subject: string }) => `What do the articles say about “${subject}”?`,
  summarise: ({ title }: { title: string }) => `Summarise the article “${title}”.`,
};
