import { english } from '../../messages/english.ts';
import { answerMessage } from '../rendering/answer-message.ts';
import { plainAnswer } from '../rendering/plain-answer.ts';
import { progressMessage } from '../rendering/progress-message.ts';
import type { Example } from './example.ts';
import type { ExampleArticles } from './example-articles.ts';
import { furtherStatements, joinedUp, welshSaving } from './example-statements.ts';
import { hostileExample } from './hostile-example.ts';
import { passageExamples } from './passage-examples.ts';
import { serviceExamples } from './service-examples.ts';

const say = english.people;

const health = 'health-and-social-care-big-society.md';

const id = 'example';

/** A dozen and a half typical replies about the articles that ship. */
export function examples(articles: ExampleArticles): Example[] {
  const question = 'How much does Wales expect to save each year?';
  const short = articles.answer(question, [welshSaving], { mode: 'extractive' });
  const several = articles.answer(
    'Which services are being joined up, and what does it save?',
    joinedUp,
  );
  const long = articles.answer('What do all the articles say about changing public services?', [
    ...joinedUp,
    ...furtherStatements(articles),
  ]);
  return [
    {
      title: 'A short answer with one source',
      asked: `/ask question: ${question}`,
      shows: answerMessage(say, short, id),
    },
    {
      title: 'Several sources',
      asked: `/ask question: ${several.question}`,
      shows: answerMessage(say, several, id),
    },
    {
      title: 'With a caution, about old news, as a follow-up',
      asked: '@Town Clerk And who may use it?',
      shows: answerMessage(
        say,
        articles.answer(
          'And who may use it?',
          [
            {
              text: 'It is open to all staff, in any part of NHS and care services, as long as this is clinically appropriate.',
              from: [
                [
                  health,
                  'It is open to all staff, in any part of NHS and care services, as long as this is clinically appropriate.',
                ],
              ],
            },
          ],
          {
            caution: true,
            standaloneQuestion: 'Who may use the Right to Provide scheme?',
            asOf: 'March 2011',
          },
        ),
        id,
      ),
    },
    {
      title: 'A decline',
      asked: '/ask question: What is the population of Cardiff?',
      shows: answerMessage(
        say,
        articles.answer('What is the population of Cardiff?', [], {
          outcome: 'declined',
          text: say.answers.nothingFound,
          nearest: articles.records.slice(2),
        }),
        id,
      ),
    },
    {
      title: 'The second page of a long answer',
      asked: `/ask question: ${long.question}`,
      shows: answerMessage(say, long, id, 1),
    },
    ...passageExamples(articles),
    {
      title: 'Progress: reading',
      asked: `/ask question: ${several.question}`,
      shows: progressMessage(say, several.question, { type: 'found', articles: 3 }),
    },
    {
      title: 'Progress: a draft whose sources are being checked',
      asked: `/ask question: ${several.question}`,
      shows: progressMessage(say, several.question, { type: 'checking' }, several.text),
    },
    {
      title: 'Plain text, where a server refuses embeds',
      asked: `/ask question: ${several.question}`,
      shows: plainAnswer(say, several, id),
    },
    hostileExample(articles),
    ...serviceExamples(articles),
  ];
}
