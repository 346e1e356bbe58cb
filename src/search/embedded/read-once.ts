import type { OpenIndex, PassageRecord } from '../../index/types.ts';
import type { Looked } from '../article-store.ts';

/** What one question reads of an index: each passage once, however often it is asked for. */
export function readOnce(index: OpenIndex): Pick<Looked, 'passage' | 'windowVector' | 'expect'> {
  const passages = new Map<number, PassageRecord>();
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
    // A view, made in less time than it would be found again.
    windowVector: (window) => index.windowVector(window),
  };
}
