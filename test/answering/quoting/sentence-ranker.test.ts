import { expect, test } from 'vitest';
import { extractStatements } from '../../../src/answering/quoting/extract-statements.ts';
import type { SentenceRanker } from '../../../src/answering/quoting/sentence-ranker.ts';
import { passage, ranked } from '../../support/answers.ts';

test('a reader of sentences may stand in, and decides which is quoted', async () => {
  const reader: SentenceRanker = {
    rank: async (_, candidates) =>
      candidates.map(({ candidate }) => (candidate.text.includes('£8') ? 9 : 0)),
  };
  const question = { text: 'What is the toll?', vector: new Float32Array(2), terms: [] };
  const of = passage('The mayor opened the bridge. Lorries pay £8. Cyclists use the old path.');
  const statements = await extractStatements(question, [ranked(of)], reader);
  expect(statements.map(({ text }) => text)).toEqual(['Lorries pay £8.']);
});
