import type { ModalBuilder } from 'discord.js';
import { DECLINE_TEXT } from '../../answering/decline.ts';
import { answerMessage } from '../rendering/answer-message.ts';
import type { RenderedMessage } from '../rendering/message.ts';
import { passagesMessage } from '../rendering/passages-message.ts';
import { plainAnswer } from '../rendering/plain-answer.ts';
import { progressMessage } from '../rendering/progress-message.ts';
import type { ExampleArticles, ExampleStatement } from './example-articles.ts';
import { serviceExamples } from './service-examples.ts';

/** A reply as the preview shows it. */
export interface Example {
  readonly title: string;
  /** The command or message that it answers. */
  readonly asked: string;
  /** Whether only the one who asked sees it. */
  readonly ephemeral?: true;
  readonly shows: RenderedMessage | ModalBuilder;
}

const wales = 'wales-invest-to-save-funding.md';
const birmingham = 'birmingham-childrens-services-consultation.md';
const community = 'community-involvement-in-deprived-areas.md';
const health = 'health-and-social-care-big-society.md';
const surrey = 'surrey-public-service-transformation-network.md';

const id = 'example';

/** A dozen and a half typical replies about the articles that ship. */
export function examples(articles: ExampleArticles): Example[] {
  const question = 'How much does Wales expect to save each year?';
  const short = articles.answer(
    question,
    [
      {
        text: 'Wales is putting £7.3 million of "invest-to-save" funding into its public services and expects this to save £14 million each year.',
        from: [
          [
            wales,
            'Wales is putting £7.3 million of "invest-to-save" funding into its public services and expects this to save £14 million each year.',
          ],
        ],
      },
    ],
    { mode: 'extractive' },
  );
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
      shows: answerMessage(short, id),
    },
    {
      title: 'Several sources',
      asked: `/ask question: ${several.question}`,
      shows: answerMessage(several, id),
    },
    {
      title: 'With a caution, about old news, as a follow-up',
      asked: '@Town Clerk And who may use it?',
      shows: answerMessage(
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
        articles.answer('What is the population of Cardiff?', [], {
          outcome: 'declined',
          text: DECLINE_TEXT,
          nearest: articles.records.slice(2),
        }),
        id,
      ),
    },
    {
      title: 'The second page of a long answer',
      asked: `/ask question: ${long.question}`,
      shows: answerMessage(long, id, 1),
    },
    ...passageExamples(articles),
    {
      title: 'Progress: reading',
      asked: `/ask question: ${several.question}`,
      shows: progressMessage(several.question, { type: 'found', articles: 3 }),
    },
    {
      title: 'Progress: a draft whose sources are being checked',
      asked: `/ask question: ${several.question}`,
      shows: progressMessage(several.question, { type: 'checking' }, several.text),
    },
    {
      title: 'Plain text, where a server refuses embeds',
      asked: `/ask question: ${several.question}`,
      shows: plainAnswer(several, id),
    },
    hostile(articles),
    ...serviceExamples(articles),
  ];
}

const joinedUp: readonly ExampleStatement[] = [
  {
    text: '**In short:** three places join services up in different ways.\n',
    from: [],
  },
  {
    text: '- **Birmingham**: a single contract with Birmingham Community Healthcare will replace 76 different contracts.\n',
    from: [
      [
        birmingham,
        'A single contract with Birmingham Community Healthcare will replace 76 different contracts, Jones said.',
      ],
    ],
  },
  {
    text: '- **Wales**: a shared broadband network typically saves an organisation 20% of its broadband costs; eight invest-to-save projects include a control room shared by the emergency services.\n',
    from: [
      [
        wales,
        'The shared broadband network for the public sector typically saves an organisation 20% of its broadband costs, according to Carwyn Jones.',
      ],
      [wales, 'a control room shared by the emergency services;'],
    ],
  },
  {
    text: '- **Surrey**: police, fire and ambulance services will share more of their premises and run safety campaigns jointly.',
    from: [
      [surrey, 'share more of their premises;'],
      [
        surrey,
        'Three emergency services in the county will work together: Surrey Police, Surrey Fire and Rescue Service, and South East Coast Ambulance Service.',
      ],
    ],
  },
];

/** First paragraphs of sentences from all articles, to make an answer long. */
function furtherStatements(articles: ExampleArticles): ExampleStatement[] {
  return articles.passages.flatMap(({ article, text, blocks }) => {
    const paragraph = blocks.find(
      ({ kind, start, end }) => kind === 'paragraph' && end - start > 120,
    );
    if (paragraph === undefined) return [];
    const words = text.slice(paragraph.start, paragraph.end);
    const sentence = words.slice(0, words.indexOf('. ') + 1) || words;
    return [{ text: `\n\n${sentence}`, from: [[article.path, sentence] as const] }];
  });
}

function passageExamples(articles: ExampleArticles): Example[] {
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
      asked: 'Show passages',
      ephemeral: true,
      shows: passagesMessage(welsh, id),
    },
    {
      title: 'Show passages, of an article with a link',
      asked: 'Show passages',
      ephemeral: true,
      shows: passagesMessage(
        {
          ...cost,
          article: { ...cost.article, url: 'https://news.example/community-involvement' },
        },
        id,
      ),
    },
    {
      title: 'Show passages, after the article was taken out',
      asked: 'Show passages',
      ephemeral: true,
      shows: passagesMessage({ number: 1, passages: [] }, id),
    },
  ];
}

/** An article and a model that try to pass for more than they are. */
function hostile(articles: ExampleArticles): Example {
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
    asked: '/ask question: # Is it **true**? @everyone …',
    shows: answerMessage({ ...answer, citations }, id),
  };
}
