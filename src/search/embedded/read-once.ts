import type { OpenIndex } from '../../index/types.ts';
import type { Looked } from '../article-store.ts';

/** What one question reads of an index: each passage and each vector once, however often it is asked for. */
export function readOnce(index: OpenIndex): Pick<Looked, 'passage' | 'windowVector'> {
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
