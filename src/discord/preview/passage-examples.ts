import type { PeopleMessages } from '../../messages/messages.ts';
import { passagesMessage } from '../rendering/passages-message.ts';
import type { Example } from './example.ts';
import type { ExampleArticles } from './example-articles.ts';
import { joinedUp } from './example-statements.ts';

const community = 'community-involvement-in-deprived-areas.md';
const id = 'example';

/** What “Show passages” shows: several passages, one with a link, and an article that is gone. */
export function passageExamples(articles: ExampleArticles, say: PeopleMessages): Example[] {
  const answer = articles.answer('Which services are being joined up?', joinedUp);
  const [, welsh] = answer.citations;
  const cost = articles.answer('What does community involvement cost?', [
    {
      text: '',
      from: [
        [community, 'Community involvement costs £45 to £60 per household per year, or less.'],
      ],
    },
  ]).citations[0];
  if (welsh === undefined || cost === undefined)
    throw new Error('The examples cite these articles.');
  return [
    {
      title: 'Show passages: the first of two',
      asked: say.answers.showPassages,
      ephemeral: true,
      shows: passagesMessage(say, welsh, id),
    },
    {
      title: 'Show passages, of an article with a link',
      asked: say.answers.showPassages,
      ephemeral: true,
      shows: passagesMessage(
        say,
        {
          ...cost,
          article: { ...cost.article, url: 'https://news.example/community-involvement' },
        },
        id,
      ),
    },
    {
      title: 'Show passages, after the article was taken out',
      asked: say.answers.showPassages,
      ephemeral: true,
      shows: passagesMessage(say, { number: 1, passages: [] }, id),
    },
  ];
}
