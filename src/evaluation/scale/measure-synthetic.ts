import { stat } from 'node:fs/promises';
import { loadGraphLibrary } from '../../index/vectors/graph-library.ts';
import { VectorGraph } from '../../index/vectors/vector-graph.ts';
import { compareEach } from '../../index/vectors/vector-search.ts';
import { WindowVectors } from '../../index/vectors/window-vectors.ts';
import { timed } from '../benchmark/measure.ts';
import { seededRandom } from '../random.ts';
import { type Figures, peakMegabytes, spread } from './figures.ts';
import { normal, turnInto } from './turn.ts';

const DIMENSIONS = 512;
/** Texts of a collection differ in far fewer ways than a vector has numbers. */
const LATENT = 32;
const CLUSTERS = 1000;
const WANTED = 10;
const QUESTIONS = 200;

/**
 * Builds and asks the graph of so many vectors that mean nothing: points around a thousand centres of 32 dimensions,
 * turned into 512.
 * @param path - where the graph's file goes
 */
export async function measureSynthetic(
  count: number,
  path: string,
  onStep: (step: string) => void,
): Promise<Figures> {
  const vectors = new WindowVectors(DIMENSIONS, count);
  const make = syntheticVectors();
  for (let row = 0; row < count; row++) vectors.set(row, make());
  const library = await loadGraphLibrary();
  if (library === undefined) throw new Error('hnswlib is not installed here.');
  const graph = VectorGraph.create(library, { dimensions: DIMENSIONS }, count);
  const built = await timed(async () => {
    for (let row = 0; row < count; row++) {
      graph.add(vectors.get(row), row);
      if (row % 50_000 === 0) onStep(`linked ${row} of ${count}`);
    }
  });
  await graph.write(path);
  const opened = await timed(() =>
    VectorGraph.read(library, path, {
      dimensions: DIMENSIONS,
      labels: Array.from({ length: count }, (_, row) => row),
      nodes: count,
    }),
  );
  const times: { graph: number[]; exact: number[] } = { graph: [], exact: [] };
  let found = 0;
  for (let number = 0; number < QUESTIONS; number++) {
    const question = make();
    const started = performance.now();
    const labels = new Set(graph.nearest(question, WANTED));
    const asked = performance.now();
    const nearest = compareEach(vectors, question, WANTED);
    times.exact.push(performance.now() - asked);
    times.graph.push(asked - started);
    found += nearest.filter(({ window }) => labels.has(window)).length / WANTED;
  }
  return {
    'build.graph': built / 1000,
    'open.graph': opened,
    ...spread('nearest10', times.graph),
    ...spread('nearest10.exact', times.exact),
    recall10: found / QUESTIONS,
    memory: peakMegabytes(),
    disk: (await stat(path)).size / 1e6,
  };
}

function syntheticVectors(): () => Float32Array {
  const random = seededRandom(7);
  const centres = Array.from({ length: CLUSTERS }, () =>
    Float32Array.from({ length: LATENT }, () => normal(random)),
  );
  const turn = turnInto(DIMENSIONS, LATENT);
  return () =>
    turn(
      (random.pick(centres) ?? new Float32Array(LATENT)).map(
        (value) => value + 0.5 * normal(random),
      ),
    );
}
