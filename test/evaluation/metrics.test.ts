import { describe, expect, test } from 'vitest';
import {
  containsAnswer,
  distinct,
  mean,
  ndcgAt,
  percentile,
  recallAt,
  reciprocalRankAt,
} from '../../src/evaluation/metrics.ts';

const relevant = new Set(['b', 'd']);

describe('measures of a ranking', () => {
  test('recall asks whether one relevant file is high enough', () => {
    expect(recallAt(1, ['a', 'b'], relevant)).toBe(0);
    expect(recallAt(2, ['a', 'b'], relevant)).toBe(1);
  });

  test('reciprocal rank counts the first relevant file within the depth', () => {
    expect(reciprocalRankAt(10, ['a', 'c', 'd'], relevant)).toBeCloseTo(1 / 3);
    expect(reciprocalRankAt(2, ['a', 'c', 'd'], relevant)).toBe(0);
  });

  test('gain is 1 for the best order and falls with each place', () => {
    expect(ndcgAt(10, ['b', 'd', 'a'], relevant)).toBe(1);
    // (1/log2(3) + 1/log2(4)) / (1/log2(2) + 1/log2(3))
    expect(ndcgAt(10, ['a', 'b', 'd'], relevant)).toBeCloseTo(0.6934, 4);
    expect(ndcgAt(10, ['a'], new Set())).toBe(0);
  });

  test('files count once, at their best passage', () => {
    expect(distinct(['a', 'b', 'a', 'c', 'b'])).toEqual(['a', 'b', 'c']);
  });

  test('a mean or percentile of nothing is unknown rather than zero', () => {
    expect(mean([])).toBeUndefined();
    expect(percentile([], 0.5)).toBeUndefined();
    expect(percentile([4, 1, 3, 2], 0.5)).toBe(2);
    expect(percentile([4, 1, 3, 2], 0.95)).toBe(4);
  });
});

describe('an answer contains a reference', () => {
  test.each([
    ['It costs £1,200 in all.', '£1200'],
    ['The  NATIONAL\nTrust', 'national trust'],
    ['ﬁve of them', 'five'],
  ])('%j holds %j', (text, reference) => {
    expect(containsAnswer(text, reference)).toBe(true);
  });

  test('but never an empty one, nor one that is not there', () => {
    expect(containsAnswer('anything', ' ')).toBe(false);
    expect(containsAnswer('It costs £1,200.', '£13')).toBe(false);
  });
});
