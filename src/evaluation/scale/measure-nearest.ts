import { readGraph } from '../../index/generation/open-generation.ts';
import { openIndex } from '../../index/open-index.ts';
import { loadGraphLibrary } from '../../index/vectors/graph-library.ts';
import { type Figures, spread } from './figures.ts';

/** Windows that recall is told of. */
const WANTED = 10;

/**
 * The nearest windows as the index finds them beside those that comparing every window finds, and how long either
 * takes; the limit is hnswlib alone.
 */
export async function measureNearest(
  indexDir: string,
  vectors: readonly Float32Array[],
): Promise<Figures> {
  const index = await openIndex(indexDir);
  const exact = await openIndex(indexDir, { loadLibrary: async () => undefined });
  try {
    const found: number[] = [];
    const times: { ours: number[]; exact: number[]; bare: number[] } = {
      ours: [],
      exact: [],
      bare: [],
    };
    const library = await loadGraphLibrary();
    const graph = library && (await readGraph(library, index.parts));
    for (const vector of vectors) {
      const started = performance.now();
      const ours = index.nearestWindows(vector, WANTED);
      const asked = performance.now();
      const all = exact.nearestWindows(vector, WANTED);
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
    exact.close();
  }
}
