import fc from 'fast-check';
import { expect, test } from 'vitest';
import { candidatesOf } from '../../../src/answering/quoting/candidates.ts';
import {
  chooseCandidates,
  type ScoredCandidate,
} from '../../../src/answering/quoting/choose-candidates.ts';
import type { PassageRecord } from '../../../src/index/types.ts';
import { tokenize } from '../../../src/text/terms/tokenize.ts';
import { article, passage } from '../../support/answers.ts';

/** The candidates of a passage with these scores, in reading order. */
function scored(of: PassageRecord, scores: readonly number[]): ScoredCandidate[] {
  return candidatesOf(of).map((candidate, position) => ({
    candidate,
    terms: new Set(tokenize(candidate.text)),
    score: scores[position] ?? 0,
  }));
}

const texts = (chosen: readonly ScoredCandidate[]) => chosen.map(({ candidate }) => candidate.text);

const bridge = passage(
  'The mayor opened the bridge. Cars cross free of charge. Lorries pay £8. Cyclists use the old path.',
);

test('one sentence is enough when it clearly answers', () => {
  expect(texts(chooseCandidates([scored(bridge, [0, 0, 5, 0])]))).toEqual(['Lorries pay £8.']);
});

test('a second one comes when the scores are close, in reading order', () => {
  expect(texts(chooseCandidates([scored(bridge, [0, 4.8, 5, 0])]))).toEqual([
    'Cars cross free of charge.',
    'Lorries pay £8.',
  ]);
});

test('none is added that is about something else, where the first answers by itself', () => {
  const held = [0.2, 0.2, 1, 0.7];
  const close = scored(bridge, [4, 4.8, 5, 4.8]).map((one, row) => ({
    ...one,
    held: held[row] ?? 0,
  }));
  expect(texts(chooseCandidates([close]))).toEqual([
    'Lorries pay £8.',
    'Cyclists use the old path.',
  ]);
  const doubtful = close.map((one) => ({ ...one, typed: true }));
  expect(texts(chooseCandidates([doubtful]))).toHaveLength(3);
});

test('three sentences are the most', () => {
  expect(chooseCandidates([scored(bridge, [1, 1, 1, 1])])).toHaveLength(3);
});

test('a sentence that points back brings the one before it', () => {
  const of = passage('The toll ended in May. It had been £8 since the start. Nobody paid.');
  expect(texts(chooseCandidates([scored(of, [0, 6, 0])]))).toEqual([
    'The toll ended in May.',
    'It had been £8 since the start.',
  ]);
});

test('words that someone said bring the sentence that says who', () => {
  const of = passage('Amara Obi said: “The bridge is good. I like it. The toll is £8.” She left.');
  expect(texts(chooseCandidates([scored(of, [0, 0, 6, 0])]))).toEqual([
    'Amara Obi said: “The bridge is good.',
    'The toll is £8.”',
  ]);
});

test('a near-duplicate of a chosen sentence is left out', () => {
  const copy = passage('Lorries pay £8!', { id: 'p1', article: article({ id: 1, path: 'b.md' }) });
  expect(texts(chooseCandidates([scored(bridge, [0, 0, 5, 0]), scored(copy, [5])]))).toEqual([
    'Lorries pay £8.',
  ]);
});

test('a second article is quoted only when it answers in its own right', () => {
  const other = passage('Coaches pay £12 on weekdays.', {
    id: 'p1',
    article: article({ id: 1, path: 'b.md' }),
  });
  expect(texts(chooseCandidates([scored(bridge, [0, 0, 5, 0]), scored(other, [4])]))).toEqual([
    'Lorries pay £8.',
  ]);
  expect(texts(chooseCandidates([scored(bridge, [0, 0, 5, 0]), scored(other, [4.9])]))).toEqual([
    'Lorries pay £8.',
    'Coaches pay £12 on weekdays.',
  ]);
});

test('a short list comes whole, with the sentence that introduces it', () => {
  const text = 'The town has two plans:\n\n- a bridge\n- a tunnel';
  const list = text.indexOf('- a');
  const of = passage(text, {
    blocks: [
      { kind: 'paragraph', start: 0, end: list - 2 },
      { kind: 'list', start: list, end: text.length },
    ],
  });
  expect(texts(chooseCandidates([scored(of, [0, 0, 6])]))).toEqual([
    'The town has two plans:',
    'a bridge',
    'a tunnel',
  ]);
});

test('one item of a long list comes with the introduction alone', () => {
  const items = Array.from({ length: 12 }, (_, index) => `- plan number ${index + 1}`);
  const text = `The town has many plans:\n\n${items.join('\n')}`;
  const list = text.indexOf('- plan');
  const of = passage(text, {
    blocks: [
      { kind: 'paragraph', start: 0, end: list - 2 },
      { kind: 'list', start: list, end: text.length },
    ],
  });
  expect(texts(chooseCandidates([scored(of, [0, 0, 0, 9])]))).toEqual([
    'The town has many plans:',
    'plan number 3',
  ]);
});

test('nothing is chosen where nothing may be quoted', () => {
  expect(chooseCandidates([scored(passage('Printable version'), [9])])).toEqual([]);
  expect(chooseCandidates([])).toEqual([]);
});

test('whatever the scores, one to three different sentences come, the likeliest among them', () => {
  const score = fc.integer({ min: -200, max: 200 }).map((tenths) => tenths / 10);
  fc.assert(
    fc.property(fc.array(score, { minLength: 4, maxLength: 4 }), (scores) => {
      const chosen = chooseCandidates([scored(bridge, scores)]);
      const best = candidatesOf(bridge)[scores.indexOf(Math.max(...scores))];
      expect(chosen.length).toBeGreaterThanOrEqual(1);
      expect(chosen.length).toBeLessThanOrEqual(3);
      expect(texts(chosen)).toContain(best?.text);
      const starts = chosen.map(({ candidate }) => candidate.start);
      expect(starts).toEqual([...new Set(starts)].sort((one, other) => one - other));
    }),
  );
});
