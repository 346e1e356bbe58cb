import { expect, test } from 'vitest';
import { answerToJson } from '../../src/answering/answer-json.ts';
import { answer, article, decline } from '../support/answers.ts';

test('an answer has exactly the keys of the contract', () => {
  const json = answerToJson(answer());
  expect(Object.keys(json)).toEqual([
    ...['question', 'standaloneQuestion', 'outcome', 'caution', 'mode', 'text', 'confidence'],
    ...['citations', 'retrieved', 'timingsMs', 'nearest', 'leftOut', 'notice'],
  ]);
  expect(json.citations).toEqual([
    {
      number: 1,
      path: 'bridge.md',
      title: 'The new bridge',
      publisher: null,
      published: null,
      url: null,
      passages: [
        {
          id: 'p0',
          text: 'The town wants a bridge. It opens in May 2031. It costs £4 million.',
          start: 0,
          end: 67,
          quote: 'It opens in May 2031.',
        },
      ],
    },
  ]);
  expect(json.retrieved).toEqual([
    { rank: 1, path: 'bridge.md', passageId: 'p0', score: 0.8, cosine: 0.7, bm25: 9.5 },
  ]);
  expect(Object.keys(json.timingsMs)).toEqual(['embed', 'search', 'answer', 'check', 'total']);
});

test('what an article states is passed on', () => {
  const stated = article({
    publisher: 'The Gazette',
    published: '2031-05',
    url: 'https://a.test/',
  });
  const [citation] = answer().citations;
  if (citation === undefined) throw new Error('The example has a citation.');
  const json = answerToJson(answer({ citations: [{ ...citation, article: stated }] }));
  expect(json.citations[0]).toMatchObject({
    publisher: 'The Gazette',
    published: '2031-05',
    url: 'https://a.test/',
  });
});

test('a decline says what the nearest articles say', () => {
  const nearest = [{ ...article(), says: 'It opens in May 2031.' }, article({ path: 'b.md' })];
  expect(answerToJson(decline({ nearest })).nearest).toMatchObject([
    { path: 'bridge.md', quote: 'It opens in May 2031.' },
    { path: 'b.md', quote: null },
  ]);
});

test('a decline cites nothing', () => {
  expect(answerToJson(decline())).toMatchObject({ outcome: 'declined', citations: [] });
});
