import type { Embedder } from '../../embedding/embedder.ts';
import type { Generation } from '../../index/generation/generation.ts';
import { openIndex } from '../../index/open-index.ts';
import { RowSet } from '../../index/restricting/row-set.ts';
import { compareEach } from '../../index/vectors/vector-search.ts';
import { type Comparison, inTurn } from './measure.ts';
import { syntheticQuestion } from './synthetic-corpus.ts';

/** Windows that are looked for. */
const WANTED = 100;

/** Shares of the windows that collections are measured with. */
const COLLECTIONS = [0.001, 0.1, 0.5];

/** How an index finds the nearest windows beside comparing the whole vectors of every one. */
export async function comparingSearches(
  options: { embedder: Embedder; questions: number; onStep: (step: string) => void },
  indexDir: string,
): Promise<Comparison[]> {
  options.onStep('comparing the search of vectors with an exact one');
  const index = await openIndex(indexDir);
  try {
    const { windows } = index.manifest.counts;
    if (index.searchKind === 'exact') {
      options.onStep(`there is nothing to compare: ${windows} windows are searched exactly`);
    }
    const all = index.parts.search.vectors;
    const vectors: Float32Array[] = [];
    for (let seed = 0; seed < options.questions; seed++) {
      vectors.push(await options.embedder.embedQuestion(syntheticQuestion(seed)));
    }
    const times = await inTurn(
      5,
      async () => {
        for (const vector of vectors) index.nearestWindows(vector, WANTED);
      },
      async () => {
        for (const vector of vectors) compareEach(all, vector, WANTED);
      },
    );
    const found = vectors.map((vector) => shareFound(index, vector));
    return [
      {
        what: `the ${WANTED} nearest of ${windows} windows, by ${index.searchKind} search`,
        unit: 'ms a question',
        value: times.one / vectors.length,
        baseline: { what: 'comparing every window', value: times.other / vectors.length },
      },
      {
        what: 'share of the nearest windows that it finds',
        unit: 'per cent',
        value: (100 * found.reduce((sum, share) => sum + share, 0)) / found.length,
        baseline: { what: 'comparing every window', value: 100 },
      },
      ...(await comparingCollections(index, vectors)),
    ];
  } finally {
    index.close();
  }
}

/** The nearest windows of a part of the index beside those of all. */
async function comparingCollections(
  index: Generation,
  vectors: readonly Float32Array[],
): Promise<Comparison[]> {
  const { windows } = index.manifest.counts;
  const comparisons: Comparison[] = [];
  for (const share of COLLECTIONS) {
    const count = Math.max(1, Math.round(windows * share));
    const start = Math.floor((windows - count) / 2);
    const among = new RowSet([{ start, end: start + count }], windows);
    const times = await inTurn(
      5,
      async () => {
        for (const vector of vectors) index.nearestWindows(vector, WANTED, among);
      },
      async () => {
        for (const vector of vectors) index.nearestWindows(vector, WANTED);
      },
    );
    comparisons.push({
      what: `the ${WANTED} nearest of the ${count} windows of a collection`,
      unit: 'ms a question',
      value: times.one / vectors.length,
      baseline: { what: `of all ${windows}`, value: times.other / vectors.length },
    });
  }
  return comparisons;
}

/** Share of the truly nearest windows that a search finds; of windows as near as the last, any is right. */
function shareFound(searched: Generation, vector: Float32Array): number {
  const nearest = compareEach(searched.parts.search.vectors, vector, WANTED);
  const least = nearest.at(-1)?.cosine ?? 1;
  const hits = searched.nearestWindows(vector, WANTED).filter(({ cosine }) => cosine >= least);
  return hits.length / nearest.length;
}
