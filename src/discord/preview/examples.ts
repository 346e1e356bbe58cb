import type { Language } from '../../messages/messages.ts';
import { answerMessage } from '../rendering/answer-message.ts';
import { plainAnswer } from '../rendering/plain-answer.ts';
import { progressMessage } from '../rendering/progress-message.ts';
import type { Example } from './example.ts';
import type { ExampleArticles } from './example-articles.ts';
import { furtherStatements, joinedUp, welshSaving } from './example-statements.ts';
import { hostileExample } from './hostile-example.ts';
import { leftOutExamples } from './left-out-examples.ts';
import { noticeExamples } from './notice-examples.ts';
import { passageExamples } from './passage-examples.ts';
import { serviceExamples } from './service-examples.ts';

const health = 'health-and-social-care-big-society.md';

const id = 'example';

/** All replies, about the articles that ship, as a reader of a language sees them. */
export function examples(articles: ExampleArticles, language: Language): Example[] {
  const say = language.people;
  const { ask } = say.commands;
  const asking = (question: string) => `/${ask.name} ${ask.question.name}: ${question}`;
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
      asked: asking(question),
      shows: answerMessage(say, short, id),
    },
    {
      title: 'Several sources',
      asked: asking(several.question),
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
            asOf: say.answers.date('2011-03'),
          },
        ),
        id,
      ),
    },
    {
      title: 'A decline',
      asked: asking('What is the population of Cardiff?'),
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
      asked: asking(long.question),
      shows: answerMessage(say, long, id, 1),
    },
    {
      title: 'A decline with what comes nearest',
      asked: asking('What is the population of Wales?'),
      shows: answerMessage(
        say,
        articles.answer('What is the population of Wales?', [], {
          outcome: 'declined',
          text: say.answers.nearestSay,
          nearest: articles.records
            .slice(2)
            .map((record) => ({ ...record, says: welshSaving.text })),
        }),
        id,
      ),
    },
    ...leftOutExamples(several, say),
    ...passageExamples(articles, say),
    {
      title: 'Progress: reading',
      asked: asking(several.question),
      shows: progressMessage(say, several.question, { type: 'found', articles: 3 }),
    },
    {
      title: 'Progress: a draft whose sources are being checked',
      asked: asking(several.question),
      shows: progressMessage(say, several.question, { type: 'checking' }, several.text),
    },
    {
      title: 'Plain text, where a server refuses embeds',
      asked: asking(several.question),
      shows: plainAnswer(say, several, id),
    },
    hostileExample(articles, say),
    ...serviceExamples(articles, say),
    ...noticeExamples(say),
  ];
}
