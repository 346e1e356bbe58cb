import { stat } from 'node:fs/promises';
import { fitCodeSpace } from '../../index/vectors/code-space.ts';
import { fillCodes } from '../../index/vectors/fill-codes.ts';
import { findMainAxes } from '../../index/vectors/find-main-axes.ts';
import { type GraphLibrary, loadGraphLibrary } from '../../index/vectors/graph-library.ts';
import { GraphSearch } from '../../index/vectors/graph-search.ts';
import type { MainAxes } from '../../index/vectors/main-axes.ts';
import { ScanSearch } from '../../index/vectors/scan-search.ts';
import { VectorGraph } from '../../index/vectors/vector-graph.ts';
import { compareEach, type ScoredWindow } from '../../index/vectors/vector-search.ts';
import { WindowCodes } from '../../index/vectors/window-codes.ts';
import { WindowVectors } from '../../index/vectors/window-vectors.ts';
import { seededRandom } from '../random.ts';
import { type Figures, peakMegabytes, residentMegabytes, spread } from './figures.ts';
import { normal, turnInto } from './turn.ts';

const DIMENSIONS = 512;
/** Texts of a collection differ in far fewer ways than a vector has numbers. */
const LATENT = 32;
const CLUSTERS = 1000;
const WANTED = 10;
const QUESTIONS = 200;

/**
 * Builds and asks the graph and the codes of so many vectors that mean nothing: points around a thousand centres of 32 dimensions,
 * turned into 512.
 * The bounds are those of an index: each vector is held once, beside the graph.
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
  onStep(`made ${count} vectors`);
  const library = await loadGraphLibrary();
  if (library === undefined) throw new Error('hnswlib is not installed here.');
  const begun = performance.now();
  const axes = await buildGraph(library, vectors, path, onStep);
  const built = performance.now() - begun;
  const building = peakMegabytes();
  const labels = Uint32Array.from({ length: count }, (_, row) => row);
  const space = { dimensions: DIMENSIONS, axes, labels, nodes: count };
  const started = performance.now();
  const search = new GraphSearch(vectors, await VectorGraph.read(library, path, space), labels);
  const opened = performance.now() - started;
  const scan = await scanOf(vectors, axes);
  const times: Record<'graph' | 'scan' | 'exact', number[]> = { graph: [], scan: [], exact: [] };
  const found = { graph: 0, scan: 0 };
  for (let number = 0; number < QUESTIONS; number++) {
    const question = make();
    const asked = performance.now();
    const byGraph = search.nearest(question, WANTED);
    const answered = performance.now();
    const byScan = scan.nearest(question, WANTED);
    const scanned = performance.now();
    const nearest = compareEach(vectors, question, WANTED);
    times.exact.push(performance.now() - scanned);
    times.scan.push(scanned - answered);
    times.graph.push(answered - asked);
    found.graph += shareOf(nearest, byGraph);
    found.scan += shareOf(nearest, byScan);
  }
  return {
    'build.graph': built / 1000,
    'build.memory': building,
    'open.graph': opened,
    ...spread('nearest10', times.graph),
    ...spread('nearest10.exact', times.exact),
    ...spread('nearest10.scan', times.scan),
    recall10: found.graph / QUESTIONS,
    'recall10.scan': found.scan / QUESTIONS,
    memory: residentMegabytes(),
    disk: ((await stat(path)).size + vectors.bytes().byteLength) / 1e6,
  };
}

/** Writes the graph of all vectors, as a build does, and gives its axes; what it took up is free afterwards. */
async function buildGraph(
  library: GraphLibrary,
  vectors: WindowVectors,
  path: string,
  onStep: (step: string) => void,
): Promise<MainAxes | undefined> {
  const space = { dimensions: DIMENSIONS, axes: await findMainAxes(vectors) };
  const graph = VectorGraph.create(library, space, vectors.count);
  for (let row = 0; row < vectors.count; row++) {
    graph.add(vectors.get(row), row);
    if (row % 50_000 === 0) onStep(`linked ${row} of ${vectors.count}`);
  }
  await graph.write(path);
  return space.axes;
}

/** The search that compares the codes of all vectors. */
async function scanOf(vectors: WindowVectors, axes: MainAxes | undefined): Promise<ScanSearch> {
  const codes = new WindowCodes(fitCodeSpace(vectors, axes), vectors.count);
  await fillCodes(codes, vectors);
  return new ScanSearch(vectors, codes);
}

function shareOf(nearest: readonly ScoredWindow[], hits: readonly ScoredWindow[]): number {
  const windows = new Set(hits.map(({ window }) => window));
  return nearest.filter(({ window }) => windows.has(window)).length / WANTED;
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
