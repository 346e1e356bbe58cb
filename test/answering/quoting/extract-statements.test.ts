import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { extractStatements } from '../../../src/answering/quoting/extract-statements.ts';
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
  return extractStatements(question, found, new SentenceVectors(embedder));
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
