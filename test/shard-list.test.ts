import { expect, test } from 'vitest';
import { listShards, readShards } from '../src/shard-list.ts';

test('a list of shards has numbers and ranges, each shard once', () => {
  expect(readShards('0-3')).toEqual([0, 1, 2, 3]);
  expect(readShards('6, 0-2,1')).toEqual([0, 1, 2, 6]);
  expect(readShards('7')).toEqual([7]);
  for (const wrong of ['', '3-1', '0-', 'one', '0;1', '-1', '0,,1']) {
    expect(readShards(wrong)).toBeUndefined();
  }
});

test('shards are listed as they are read', () => {
  expect(listShards([])).toBe('');
  expect(listShards([6, 2, 0, 1])).toBe('0-2, 6');
  expect(readShards(listShards([6, 2, 0, 1]))).toEqual([0, 1, 2, 6]);
});
