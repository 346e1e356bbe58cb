import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { extractStatements } from '../../../src/answering/quoting/extract-statements.ts';
import { cosineRanker } from '../../../src/answering/quoting/sentence-ranker.ts';
import { SentenceVectors } from '../../../src/answering/quoting/sentence-vectors.ts';
import type { Embedder } from '../../../src/embedding/embedder.ts';
import { Bm25 } from '../../../src/index/bm25/bm25.ts';
import { Bm25Builder } from '../../../src/index/bm25/bm25-builder.ts';
import type { PassageRecord } from '../../../src/index/types.ts';
import { questionTerms } from '../../../src/search/question/question-terms.ts';
import { tokenize } from '../../../src/text/terms/tokenize.ts';
import { article, passage, ranked } from '../../support/answers.ts';
import { builtinEmbedder } from '../../support/builtin-model.ts';

let embedder: Embedder;
beforeAll(async () => {
  embedder = await builtinEmbedder();
});
afterAll(() => embedder.close());

const hall = passage(
  'The Guildhall was built in 1874 by the architect Edith Marsh. It holds 420 people. ' +
    'Concerts take place there on Friday evenings, and a ticket costs £6.50. ' +
    'The roof was repaired because storms had lifted the slates. ' +
    'About 35% of the visitors come from the neighbouring county.',
);

async function ask(text: string, ...passages: readonly PassageRecord[]) {
  const found = passages.map((of, index) =>
    ranked(of, { rank: index + 1, score: 0.9 - index / 20 }),
  );
  const builder = new Bm25Builder();
  for (const { text: words } of passages) builder.add(tokenize(words));
  const terms = Bm25.fromBytes(builder.toBytes());
  const vector = await embedder.embedQuestion(text);
  const question = { text, vector, terms: questionTerms(text, terms) };
  return extractStatements(question, found, cosineRanker(new SentenceVectors(embedder)));
}

describe('the sentences that answer', () => {
  test.each([
    ['Who designed the Guildhall?', 'Edith Marsh'],
    ['How many people fit into the Guildhall?', '420'],
    ['How much is a concert ticket?', '£6.50'],
    ['Why did the roof need work?', 'storms'],
    ['What share of visitors is from the next county?', '35%'],
    ['WHEN ARE CONCERTS IN THE GUILDHALL', 'Friday evenings'],
  ])('%s is answered with %s', async (question, expected) => {
    const statements = await ask(question, hall);
    expect(statements.map(({ text }) => text).join(' ')).toContain(expected);
    expect(statements.length).toBeLessThanOrEqual(3);
  });

  test('need not repeat what the title says', async () => {
    const permits = passage(
      'Residents of Zone Q may apply for two parking permits. The first costs £48 a year.',
      { article: article({ title: 'Resident parking permits: Zone Q' }) },
    );
    const statements = await ask('How much is the first permit in zone Q?', permits);
    expect(statements.map(({ text }) => text).join(' ')).toContain('£48');
  });

  test('may be a headline that stands in no sentence', async () => {
    const money = passage('The minister spoke for an hour. Many people came to the hall.', {
      article: article({ title: '£7 million for bridges will cut costs by £3 million a year' }),
    });
    const [first] = await ask('How much will the bridges save a year?', money);
    expect(first).toMatchObject({
      text: '£7 million for bridges will cut costs by £3 million a year',
      title: true,
      quoteStart: 0,
      quoteEnd: 0,
    });
  });

  test('may be a heading within the passage, word for word', async () => {
    const text =
      'River watch replaces the old flood groups\n\nIt begins in May. Everyone may join.';
    const end = text.indexOf('\n');
    const watch = passage(text, {
      blocks: [
        { kind: 'heading', start: 0, end },
        { kind: 'paragraph', start: end + 2, end: text.length },
      ],
    });
    const statements = await ask('What replaces the old flood groups?', watch);
    expect(statements[0]).toMatchObject({ text: text.slice(0, end), quoteStart: 0, quoteEnd: end });
  });

  test('are the steps of a procedure, with their code', async () => {
    const text = 'Install the tool\n\n1. Get the archive.\n2. Unpack it:\n\ntar -x tool.tar';
    const list = text.indexOf('1.');
    const code = text.indexOf('tar -x');
    const steps = passage(text, {
      blocks: [
        { kind: 'heading', start: 0, end: 16 },
        { kind: 'list', start: list, end: code - 2 },
        { kind: 'code', start: code, end: text.length },
      ],
    });
    const statements = await ask('How do I install the tool?', steps, hall);
    expect(statements.map(({ before, text: words }) => before + words).join('')).toBe(
      'Install the tool\n- Get the archive.\n- Unpack it:\n\n```\ntar -x tool.tar\n```',
    );
  });

  test('bring the fact that was asked for from the sentence beside them', async () => {
    const text = passage(
      'The town puts £7.3 million into ferries. The mayor Amara Obi announced the money at the harbour. It rained.',
    );
    const statements = await ask('How much money did mayor Amara Obi announce?', text);
    expect(statements.map(({ text: words }) => words).join(' ')).toContain('£7.3 million');
  });

  test('are the whole list that was asked for, with the words that introduce it', async () => {
    const text =
      'The benefits of trees outweigh their costs. It names these benefits:\n\n- cooler streets;\n- cleaner air.';
    const list = text.indexOf('- cooler');
    const trees = passage(text, {
      blocks: [
        { kind: 'paragraph', start: 0, end: list - 2 },
        { kind: 'list', start: list, end: text.length },
      ],
    });
    const statements = await ask('List the benefits of trees', trees, hall);
    expect(statements.map(({ text: words }) => words)).toEqual(
      expect.arrayContaining(['It names these benefits:', 'cooler streets', 'cleaner air.']),
    );
  });

  test('are the beginning of an article that is to be summarised', async () => {
    const [late, early] = [
      passage('The roof was dear. Nobody paid.', { id: 'p1', row: 1, start: 500, end: 531 }),
      hall,
    ];
    const statements = await ask('Summarise the article about the Guildhall', late, early);
    expect(statements.map(({ text }) => text.slice(0, 13))).toEqual([
      'The Guildhall',
      'It holds 420 ',
      'Concerts take',
    ]);
  });

  test('say what somebody thinks', async () => {
    const text = passage(
      'Offices of Whitgate run the ferries. Marsh called Whitgate far too slow. Whitgate is a borough in the north.',
    );
    const [first] = await ask('What does Marsh think of Whitgate?', text);
    expect(first?.text).toBe('Marsh called Whitgate far too slow.');
  });

  test('are word for word in the passage', async () => {
    for (const { text, passage: of, quoteStart, quoteEnd } of await ask('Who built it?', hall))
      expect(of.text.slice(quoteStart, quoteEnd)).toBe(text);
  });

  test('show where words that were said are left out between them', async () => {
    const text =
      'Amara Obi said: “The bridge is good. Everyone likes walking there. Lorries pay a toll of £8.”';
    const statements = await ask('How much do lorries pay?', passage(text));
    expect(statements.map(({ before, text: words }) => before + words).join('')).toBe(
      'Amara Obi said: “The bridge is good. … Lorries pay a toll of £8.”',
    );
  });

  test('come from a lower passage when only that one answers', async () => {
    const library = passage('The library lends 12 books at a time.', { id: 'p1', row: 1 });
    const [first] = await ask('How many books does the library lend?', hall, library);
    expect(first?.text).toBe('The library lends 12 books at a time.');
  });

  test('are none where there is nothing to quote', async () => {
    expect(await ask('Who built it?', passage('Home · News · Contact'))).toEqual([]);
    expect(await ask('Who built it?')).toEqual([]);
  });
});
