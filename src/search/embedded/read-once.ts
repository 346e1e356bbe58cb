import type { OpenIndex, PassageRecord } from '../../index/types.ts';

/** What one question reads of an index: each passage and each vector once, however often it is asked for. */
export interface IndexReader {
  readonly passage: (row: number) => PassageRecord;
  /** Unit vector of a window. */
  readonly windowVector: (window: number) => Float32Array;
}

/** A reader for one question, to be thrown away with it. */
export function readOnce(index: OpenIndex): IndexReader {
  return {
    passage: remembered((row) => {
      const [read] = index.passages([row]);
      if (read === undefined) throw new RangeError(`There is no passage ${row}.`);
      return read;
    }),
    windowVector: remembered((window) => index.windowVector(window)),
  };
}

function remembered<Value>(read: (key: number) => Value): (key: number) => Value {
  const known = new Map<number, Value>();
  return (key) => {
    const value = known.get(key) ?? read(key);
    known.set(key, value);
    return value;
  };
}
