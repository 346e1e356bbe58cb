import type { PeopleMessages } from '../../messages/messages.ts';
import { answerMessage } from '../rendering/answer-message.ts';
import type { Example } from './example.ts';
import type { ExampleArticles } from './example-articles.ts';

const birmingham = 'birmingham-childrens-services-consultation.md';

/** An article and a model that try to pass for more than they are. */
export function hostileExample(articles: ExampleArticles, say: PeopleMessages): Example {
  const answer = articles.answer(
    '# Is it **true**? @everyone [click](https://evil.example) <t:0:R>',
    [
      {
        text: 'The contract replaces 76 others; see [9], <@123456789012345678>, https://evil.example and ||this||',
        from: [
          [
            birmingham,
            'A single contract with Birmingham Community Healthcare will replace 76 different contracts, Jones said.',
          ],
        ],
      },
    ],
  );
  const citations = answer.citations.map((citation) => ({
    ...citation,
    article: {
      ...citation.article,
      title: '](https://evil.example) **[2]** @everyone [Free prizes](https://evil.example)',
      publisher: '`code` :smile: <:x:123456789012345678>\u202e gnirts',
      url: 'https://news.example/a_(b)',
    },
  }));
  return {
    title: 'A hostile title, question and text',
    asked: '@Town Clerk # Is it **true**? @everyone …',
    shows: answerMessage(say, { ...answer, citations }, 'example'),
  };
}
