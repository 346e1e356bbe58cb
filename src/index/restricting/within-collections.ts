import { isVisible, type VisibleCollections } from '../../corpus/collections.ts';
import type { OpenIndex } from '../types.ts';
import { onlyArticles } from './only-articles.ts';

/** Choices of collections remembered for an index: more than a community has kinds of channels. */
const REMEMBERED = 16;

/** What was made of each index. It goes with the index. */
const made = new WeakMap<OpenIndex, Map<string, OpenIndex>>();

/** The index as those see it who may see some of its collections; made once for each choice, the latest remembered. */
export function withinCollections(index: OpenIndex, visible: VisibleCollections): OpenIndex {
  if (visible === undefined) return index;
  const known = made.get(index) ?? new Map<string, OpenIndex>();
  made.set(index, known);
  const key = JSON.stringify([...new Set(visible)].sort());
  const within = known.get(key) ?? onlyArticles(index, ({ path }) => isVisible(path, visible));
  known.delete(key);
  known.set(key, within);
  const [oldest] = known.keys();
  if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest);
  return within;
}
