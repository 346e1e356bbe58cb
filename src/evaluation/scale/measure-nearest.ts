import { openIndex } from '../../index/open-index.ts';
import { findMainAxes } from '../../index/vectors/find-main-axes.ts';
import { loadGraphLibrary } from '../../index/vectors/graph-library.ts';
import { VectorGraph } from '../../index/vectors/vector-graph.ts';
import { compareEach } from '../../index/vectors/vector-search.ts';
import type { WindowVectors } from '../../index/vectors/window-vectors.ts';
import { type Figures, spread } from './figures.ts';

/** Windows that recall is told of. */
const WANTED = 10;

/**
 * The nearest windows as the index finds them beside those that comparing every window finds, and how long either
 * takes; beside it, what hnswlib alone takes, with a graph of the same vectors.
 */
export async function measureNearest(
  indexDir: string,
  vectors: readonly Float32Array[],
): Promise<Figures> {
  const index = await openIndex(indexDir);
  const whole = index.parts.search.vectors;
  try {
    const found: number[] = [];
    const times: { ours: number[]; exact: number[]; bare: number[] } = {
      ours: [],
      exact: [],
      bare: [],
    };
    const graph = await graphOf(whole);
    for (const vector of vectors) {
      const started = performance.now();
      const ours = index.nearestWindows(vector, WANTED);
      const asked = performance.now();
      const all = compareEach(whole, vector, WANTED);
      const compared = performance.now();
      graph?.nearest(vector, WANTED);
      times.bare.push(performance.now() - compared);
      times.exact.push(compared - asked);
      times.ours.push(asked - started);
      const least = all.at(-1)?.cosine ?? 1;
      found.push(ours.filter(({ cosine }) => cosine >= least).length / Math.max(1, all.length));
    }
    return {
      recall10: found.reduce((sum, share) => sum + share, 0) / found.length,
      ...spread('nearest10', times.ours),
      ...spread('nearest10.exact', times.exact),
      ...spread('nearest10.hnswlib', times.bare),
    };
  } finally {
    index.close();
  }
}

/** The graph that hnswlib makes of all windows; nothing where it is not installed. */
async function graphOf(vectors: WindowVectors): Promise<VectorGraph | undefined> {
  const library = await loadGraphLibrary();
  if (library === undefined) return undefined;
  const space = { dimensions: vectors.dimensions, axes: await findMainAxes(vectors) };
  const graph = VectorGraph.create(library, space, vectors.count);
  for (let row = 0; row < vectors.count; row++) graph.add(vectors.get(row), row);
  return graph;
}
