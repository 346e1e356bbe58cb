import type { OpenIndex, PassageRecord } from '../../index/types.ts';
import type { Looked } from '../article-store.ts';

/** What one question reads of an index: each passage and each vector once, however often it is asked for. */
export function readOnce(index: OpenIndex): Pick<Looked, 'passage' | 'windowVector' | 'expect'> {
  const passages = new Map<number, PassageRecord>();
  const vectors = new Map<number, Float32Array>();
  const expect = (rows: readonly number[]): void => {
    const missing = rows.filter((row) => !passages.has(row));
    for (const read of index.passages(missing)) passages.set(read.row, read);
  };
  return {
    expect,
    passage: (row) => {
      if (!passages.has(row)) expect([row]);
      const read = passages.get(row);
      if (read === undefined) throw new RangeError(`There is no passage ${row}.`);
      return read;
    },
    windowVector: (window) => {
      const vector = vectors.get(window) ?? index.windowVector(window);
      vectors.set(window, vector);
      return vector;
    },
  };
}
