import type { ExampleArticles, ExampleStatement } from './example-articles.ts';

const wales = 'wales-invest-to-save-funding.md';
const birmingham = 'birmingham-childrens-services-consultation.md';
const surrey = 'surrey-public-service-transformation-network.md';

const saving =
  'Wales is putting £7.3 million of "invest-to-save" funding into its public services and expects this to save £14 million each year.';

/** The saving that Wales expects, as its article says it. */
export const welshSaving: ExampleStatement = { text: saving, from: [[wales, saving]] };

/** An answer from three articles, in a model's light Markdown. */
export const joinedUp: readonly ExampleStatement[] = [
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

/** The first sentence of a paragraph of every passage, to make an answer long. */
export function furtherStatements(articles: ExampleArticles): ExampleStatement[] {
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
